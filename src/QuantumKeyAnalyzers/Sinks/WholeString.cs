using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>The string expression that a token is a part of.</summary>
internal static class WholeString
{
    /// <summary>From a literal (or the text of an interpolated string) out through concatenation and interpolation; null for other tokens.</summary>
    /// <param name="known">The steps made before: for many tokens of one string each is made once.</param>
    public static ExpressionSyntax? Around(SyntaxToken token, Dictionary<ExpressionSyntax, ExpressionSyntax> known)
    {
        if (PartOf(token) is not { } part)
            return null;

        var steps = new List<ExpressionSyntax>();
        ExpressionSyntax? whole;
        while (!known.TryGetValue(part, out whole))
        {
            steps.Add(part);
            if (StepFrom(part) is not { } outer)
            {
                whole = part;
                break;
            }

            part = outer;
        }

        foreach (var step in steps)
            known[step] = whole;

        return whole;
    }

    public static ExpressionSyntax Around(ExpressionSyntax part)
    {
        while (StepFrom(part) is { } outer)
            part = outer;

        return part;
    }

    private static ExpressionSyntax? PartOf(SyntaxToken token) => token.Parent switch
    {
        LiteralExpressionSyntax { Token.Value: string } literal => literal,
        InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        _ => null,
    };

    private static ExpressionSyntax? StepFrom(ExpressionSyntax part) => part.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax => (ExpressionSyntax)part.Parent,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => suppressed,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => sum,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        _ => null,
    };
}
