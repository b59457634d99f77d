using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>Text that goes through bytes: <c>Encoding.UTF8.GetString(Convert.FromBase64String("…"))</c>, <c>"…"u8</c>.</summary>
internal static class Bytes
{
    /// <summary>What <c>GetString</c> of an encoding makes of bytes.</summary>
    public static IReadOnlyList<ResolvedText> Decode(ExpressionSyntax encoding, ExpressionSyntax bytes, ValueResolver resolver)
    {
        switch (WholeString.Unwrap(bytes))
        {
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.Utf8StringLiteralExpression } literal:
                return resolver.Resolve(literal);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray" or "AsSpan" } copy }:
                return Decode(encoding, copy.Expression, resolver);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromBase64String" }, ArgumentList.Arguments: [var encoded] }:
                return [.. resolver.Resolve(encoded.Expression).Select(text => DecodeBase64(text, IsUtf16(encoding) ? Encoding.Unicode : Encoding.UTF8))];
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetBytes" }, ArgumentList.Arguments: [var text] }:
                return resolver.Resolve(text.Expression);
            case NameSyntax or MemberAccessExpressionSyntax when resolver.Code.DeclaredValueOf(bytes) is { } value && !ReferenceEquals(value, bytes):
                return resolver.Deeper(() => Decode(encoding, value, resolver));
            default:
                return Alternatives.Unknown;
        }
    }

    private static ResolvedText DecodeBase64(ResolvedText text, Encoding encoding)
    {
        try
        {
            return text.IsKnown ? ResolvedText.MadeOf(text, encoding.GetString(Convert.FromBase64String(text.Text))) : ResolvedText.Unknown;
        }
        catch (FormatException)
        {
            return ResolvedText.Unknown;
        }
    }

    private static bool IsUtf16(ExpressionSyntax encoding) =>
        encoding is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Encoding.Unicode) };
}
