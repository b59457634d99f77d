using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What a variable is where a condition has found it equal: <c>if (key == "…") Use(key);</c>.</summary>
internal static class ComparedValues
{
    public static IEnumerable<ExpressionSyntax> At(ISymbol variable, ExpressionSyntax place, ValueResolver resolver)
    {
        for (SyntaxNode node = place; node.Parent is { } parent && !Declarations.IsMember(node); node = parent)
        {
            var condition = parent switch
            {
                IfStatementSyntax @if when @if.Statement == node => @if.Condition,
                ConditionalExpressionSyntax conditional when conditional.WhenTrue == node => conditional.Condition,
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when both.Right == node => both.Left,
                _ => null,
            };
            if (condition is null)
                continue;

            foreach (var value in EqualTo(variable, condition, resolver))
                yield return value;
        }
    }

    /// <summary>The literals that are keys: a word for a mode, compared and passed on, is no short test key.</summary>
    private static IEnumerable<ExpressionSyntax> EqualTo(ISymbol variable, ExpressionSyntax? condition, ValueResolver resolver)
    {
        while (condition is not null)
        {
            condition = WholeString.Unwrap(condition);
            var last = condition;
            condition = null;
            if (last is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both)
                (condition, last) = (both.Left, WholeString.Unwrap(both.Right));

            var (name, value) = last switch
            {
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equals => (equals.Left, equals.Right),
                IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax pattern } test => (test.Expression, pattern.Expression),
                _ => (null, null),
            };
            if (name is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == variable.Name
                && value is LiteralExpressionSyntax { Token.Value: string text } && AccessKey.Judge(text) == Likelihood.Strong
                && SymbolEqualityComparer.Default.Equals(resolver.Code.SymbolOf(identifier), variable))
            {
                yield return value;
            }
        }
    }
}
