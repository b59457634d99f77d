using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>Parts of a text between constant positions: <c>text[1..^1]</c>, <c>text.Substring(1, 4)</c>.</summary>
internal static class Slices
{
    public static IReadOnlyList<ResolvedText> Of(ExpressionSyntax text, RangeExpressionSyntax range, ValueResolver resolver) =>
        [.. resolver.Resolve(text).Select(whole => Cut(whole, range.LeftOperand, range.RightOperand, resolver))];

    public static IReadOnlyList<ResolvedText> OfSubstring(
        ExpressionSyntax text, ExpressionSyntax start, ExpressionSyntax? length, ValueResolver resolver) =>
        [.. resolver.Resolve(text).Select(whole => Position(start, whole, resolver) is { } from
            ? Between(whole, from, length is null ? whole.Text.Length : from + Position(length, whole, resolver), resolver)
            : ResolvedText.Unknown)];

    /// <summary><c>text.Remove(4)</c>.</summary>
    public static IReadOnlyList<ResolvedText> UpTo(ExpressionSyntax text, ExpressionSyntax end, ValueResolver resolver) =>
        [.. resolver.Resolve(text).Select(whole => Cut(whole, null, end, resolver))];

    /// <summary><c>text.Remove(4, 2)</c>, <c>text.Insert(4, "…")</c>: what comes in place of a part.</summary>
    public static IReadOnlyList<ResolvedText> OfReplaced(
        ExpressionSyntax text, ExpressionSyntax start, ExpressionSyntax? length, IReadOnlyList<ResolvedText> other,
        ValueResolver resolver) =>
        Alternatives.Combine([resolver.Resolve(text), other], parts =>
        {
            var whole = parts[0];
            if (Position(start, whole, resolver) is not { } from)
                return ResolvedText.Unknown;

            var to = length is null ? from : from + Position(length, whole, resolver);
            return to is not { } end ? ResolvedText.Unknown
                : resolver.Concat([Between(whole, 0, from, resolver), parts[1], Between(whole, end, whole.Text.Length, resolver)]);
        });

    /// <summary>A part between separators, <c>text.Split(';')[1]</c>; null where the list is another one.</summary>
    public static IReadOnlyList<ResolvedText>? OfSplit(ExpressionSyntax list, ExpressionSyntax index, ValueResolver resolver)
    {
        if (resolver.Code.ConstantOf(index) is not int position || position < 0)
            return null;

        var source = WholeString.Unwrap(list);
        source = source is NameSyntax ? resolver.Code.DeclaredValueOf(source) ?? source : source;
        return source is InvocationExpressionSyntax { ArgumentList.Arguments: [var separator] } call
            && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Split", Expression: var text }
            && resolver.Code.SymbolOf(call) is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String }
            && resolver.ResolveConstant(separator.Expression) is { Length: > 0 } between
                ? [.. resolver.Resolve(text).Select(whole => Part(whole, between, position, resolver))] : null;
    }

    private static ResolvedText Part(ResolvedText text, string separator, int position, ValueResolver resolver)
    {
        if (!text.IsKnown)
            return ResolvedText.Unknown;

        var start = 0;
        for (; position > 0; position--)
        {
            var end = text.Text.IndexOf(separator, start, StringComparison.Ordinal);
            if (end < 0)
                return ResolvedText.Unknown;

            start = end + separator.Length;
        }

        var last = text.Text.IndexOf(separator, start, StringComparison.Ordinal);
        return Between(text, start, last < 0 ? text.Text.Length : last, resolver);
    }

    private static ResolvedText Cut(ResolvedText text, ExpressionSyntax? start, ExpressionSyntax? end, ValueResolver resolver) =>
        (start is null ? 0 : Position(start, text, resolver)) is { } from
            ? Between(text, from, end is null ? text.Text.Length : Position(end, text, resolver), resolver)
            : ResolvedText.Unknown;

    private static int? Position(ExpressionSyntax index, ResolvedText text, ValueResolver resolver)
    {
        if (index is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } fromEnd)
            return text.Text.Length - Position(fromEnd.Operand, text, resolver);

        return resolver.Code.ConstantOf(index) as int?;
    }

    /// <summary>Positions in a text with holes are no positions: nothing tells how long a hole is.</summary>
    private static ResolvedText Between(ResolvedText text, int start, int? end, ValueResolver resolver) =>
        text.IsKnown && start >= 0 && start <= end && end <= text.Text.Length
            ? resolver.Slice(text, start, end.Value) : ResolvedText.Unknown;
}
