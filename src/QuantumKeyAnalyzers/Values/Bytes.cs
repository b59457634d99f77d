using System.Text;
using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>Text that goes through bytes: <c>Encoding.UTF8.GetString(Convert.FromBase64String("…"))</c>, <c>"…"u8</c>.</summary>
internal static class Bytes
{
    /// <summary>What <c>GetString</c> of an encoding makes of bytes.</summary>
    public static IReadOnlyList<ResolvedText> Decode(ExpressionSyntax encoding, ExpressionSyntax bytes, ValueResolver resolver)
    {
        var unwrapped = WholeString.Unwrap(bytes);
        if (unwrapped is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } call)
        {
            return (method.Name.Identifier.ValueText, call.ArgumentList.Arguments) switch
            {
                ("ToArray" or "AsSpan", _) => Decode(encoding, method.Expression, resolver),
                ("FromBase64String", [var base64]) =>
                    [.. resolver.Resolve(base64.Expression).Select(text => DecodeBase64(text, encoding, resolver))],
                ("GetBytes", [var text]) => resolver.Resolve(text.Expression),
                _ => Alternatives.Unknown,
            };
        }

        return unwrapped switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.Utf8StringLiteralExpression } literal => resolver.Resolve(literal),
            NameSyntax or MemberAccessExpressionSyntax when resolver.Code.DeclaredValueOf(bytes) is { } value && value != bytes =>
                resolver.WithinDepth(() => Decode(encoding, value, resolver)),
            _ => Alternatives.Unknown,
        };
    }

    private static ResolvedText DecodeBase64(ResolvedText text, ExpressionSyntax encodingName, ValueResolver resolver)
    {
        var isUtf16 = encodingName is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Encoding.Unicode) };
        var encoding = isUtf16 ? Encoding.Unicode : Encoding.UTF8;
        resolver.Budget.Spend(text.Text.Length);
        try
        {
            return text.IsKnown ? ResolvedText.MadeOf(text, encoding.GetString(Convert.FromBase64String(text.Text))) : ResolvedText.Unknown;
        }
        catch (FormatException)
        {
            return ResolvedText.Unknown;
        }
    }
}
