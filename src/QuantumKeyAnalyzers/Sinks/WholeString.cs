using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>The string expression that a token is a part of.</summary>
internal static class WholeString
{
    /// <summary>From a literal (or the text of an interpolated string) out through concatenation and interpolation; null for other tokens.</summary>
    public static ExpressionSyntax? Around(SyntaxToken token) => token.Parent switch
    {
        LiteralExpressionSyntax { Token.Value: string } literal => Around(literal),
        InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => Around(interpolated),
        _ => null,
    };

    public static ExpressionSyntax Around(ExpressionSyntax part)
    {
        while (true)
        {
            switch (part.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }:
                    part = (ExpressionSyntax)part.Parent;
                    break;
                case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated }:
                    part = interpolated;
                    break;
                default:
                    return part;
            }
        }
    }
}
