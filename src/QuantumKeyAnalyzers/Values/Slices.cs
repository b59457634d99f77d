namespace QuantumKeyAnalyzers.Values;

/// <summary>Parts of a text between constant positions: <c>text[1..^1]</c>, <c>text.Substring(1, 4)</c>.</summary>
internal static class Slices
{
    public static IReadOnlyList<ResolvedText> Of(ExpressionSyntax text, RangeExpressionSyntax range, ValueResolver resolver) =>
        [.. resolver.Resolve(text).Select(whole => Cut(whole, range.LeftOperand, range.RightOperand, resolver))];

    public static IReadOnlyList<ResolvedText> OfSubstring(
        ExpressionSyntax text, ExpressionSyntax start, ExpressionSyntax? length, ValueResolver resolver) =>
        [.. resolver.Resolve(text).Select(whole => Position(start, whole, resolver) is { } from
            ? Between(whole, from, length is null ? whole.Text.Length : from + Position(length, whole, resolver))
            : ResolvedText.Unknown)];

    private static ResolvedText Cut(ResolvedText text, ExpressionSyntax? start, ExpressionSyntax? end, ValueResolver resolver) =>
        (start is null ? 0 : Position(start, text, resolver)) is { } from
            ? Between(text, from, end is null ? text.Text.Length : Position(end, text, resolver))
            : ResolvedText.Unknown;

    private static int? Position(ExpressionSyntax index, ResolvedText text, ValueResolver resolver)
    {
        if (index is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression } fromEnd)
            return text.Text.Length - Position(fromEnd.Operand, text, resolver);

        return resolver.Code.ConstantOf(index) as int?;
    }

    /// <summary>Positions in a text with holes are no positions: nothing tells how long a hole is.</summary>
    private static ResolvedText Between(ResolvedText text, int start, int? end) =>
        text.IsKnown && start >= 0 && start <= end && end <= text.Text.Length ? text.Slice(start, end.Value) : ResolvedText.Unknown;
}
