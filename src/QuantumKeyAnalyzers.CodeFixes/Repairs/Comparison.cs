using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>What a value is compared with. Compared with what it is read from, it would be compared with itself.</summary>
internal static class Comparison
{
    /// <param name="isRead">Whether an expression reads what the value is about to be read from.</param>
    public static bool IsWithRead(ExpressionSyntax value, Func<ExpressionSyntax, bool> isRead, ValueResolver values) =>
        OthersOf(value).SelectMany(other => ValuesOf(other, values).Append(other))
            .SelectMany(other => other.DescendantNodesAndSelf().OfType<ExpressionSyntax>())
            .Any(isRead);

    private static IEnumerable<ExpressionSyntax> OthersOf(ExpressionSyntax value) => value.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => OthersOf(parenthesized),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
            [comparison.Left == value ? comparison.Right : comparison.Left],
        ConstantPatternSyntax { Parent: IsPatternExpressionSyntax test } => [test.Expression],
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } when IsComparing(call) =>
            list.Arguments.Select(argument => argument.Expression).Where(other => other != value)
                .Concat(call.Expression is MemberAccessExpressionSyntax access ? [access.Expression] : []),
        MemberAccessExpressionSyntax access when access.Expression == value && Call.On(value) is { } call && IsComparing(call) =>
            call.ArgumentList.Arguments.Select(argument => argument.Expression),
        _ => [],
    };

    private static bool IsComparing(InvocationExpressionSyntax call) => MemberName.Of(call.Expression)
        is nameof(string.Equals) or nameof(string.Compare) or nameof(string.CompareOrdinal) or nameof(string.CompareTo)
        or nameof(string.Contains) or nameof(string.StartsWith) or nameof(string.EndsWith) or nameof(Enumerable.SequenceEqual);

    private static IEnumerable<ExpressionSyntax> ValuesOf(ExpressionSyntax expression, ValueResolver values) =>
        values.Code.SymbolOf(expression) is { } symbol ? values.Code.DeclaredValuesOf(symbol) : [];
}
