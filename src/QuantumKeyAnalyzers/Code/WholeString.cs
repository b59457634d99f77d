namespace QuantumKeyAnalyzers.Code;

/// <summary>The string expression that a token is a part of.</summary>
internal static class WholeString
{
    /// <summary>The literal, or the interpolated string, that a token is the text of; null for other tokens.</summary>
    public static ExpressionSyntax? PartOf(SyntaxToken token) => token.Parent switch
    {
        LiteralExpressionSyntax { Token.Value: string } literal => literal,
        InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        _ => null,
    };

    /// <summary>The whole interpolated string that a piece of text belongs to; other literals are whole already.</summary>
    public static SyntaxNode LiteralOf(SyntaxNode origin) => origin is InterpolatedStringTextSyntax ? origin.Parent! : origin;

    /// <summary>From a part out through concatenation and interpolation.</summary>
    public static ExpressionSyntax Around(ExpressionSyntax part)
    {
        while (StepFrom(part) is { } outer)
            part = outer;

        return part;
    }

    /// <summary>From a part out as far as a kind of step leads.</summary>
    /// <param name="step">From an expression to the one that it is a part of, or null.</param>
    /// <param name="known">The steps made before: for many parts of one string each is made once.</param>
    public static ExpressionSyntax Around(
        ExpressionSyntax part, Func<ExpressionSyntax, ExpressionSyntax?> step, Dictionary<ExpressionSyntax, ExpressionSyntax> known)
    {
        var passed = new List<ExpressionSyntax>();
        ExpressionSyntax? whole;
        while (!known.TryGetValue(part, out whole))
        {
            passed.Add(part);
            if (step(part) is not { } outer)
            {
                whole = part;
                break;
            }

            part = outer;
        }

        passed.ForEach(inner => known[inner] = whole);
        return whole;
    }

    /// <summary>The larger expression that operators make of a part, or that has its value; null where there is none.</summary>
    public static ExpressionSyntax? StepFrom(ExpressionSyntax part) => WrappingOf(part) ?? part.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => sum,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        _ => null,
    };

    /// <summary>The expression around a part that has the same value: parentheses, <c>!</c>, a cast, <c>checked</c>; or null.</summary>
    public static ExpressionSyntax? WrappingOf(ExpressionSyntax part) =>
        part.Parent is ExpressionSyntax outer && WrappedBy(outer) == part ? outer : null;

    /// <summary>Takes off what does not change a string: parentheses, <c>!</c>, casts, <c>checked</c>.</summary>
    public static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (WrappedBy(expression) is { } inner)
            expression = inner;

        return expression;
    }

    private static ExpressionSyntax? WrappedBy(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => suppressed.Operand,
        CastExpressionSyntax cast => cast.Expression,
        CheckedExpressionSyntax @checked => @checked.Expression,
        _ => null,
    };
}
