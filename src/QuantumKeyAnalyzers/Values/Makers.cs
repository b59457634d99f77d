using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>Follows an object back to the expressions that make it: through variables, members, branches and functions.</summary>
internal static class Makers
{
    /// <summary>What is read of each of them.</summary>
    public static IReadOnlyList<ResolvedText> Read(ExpressionSyntax value, ValueResolver resolver, Reading read) =>
        resolver.WithinDepth(() => ReadUnwrapped(WholeString.Unwrap(value), resolver, read));

    private static IReadOnlyList<ResolvedText> ReadUnwrapped(ExpressionSyntax value, ValueResolver resolver, Reading read)
    {
        return value switch
        {
            ConditionalExpressionSyntax conditional => Alternatives.Union(Of(conditional.WhenTrue), Of(conditional.WhenFalse)),
            SwitchExpressionSyntax @switch => Alternatives.Union(@switch.Arms.Select(arm => Of(arm.Expression))),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce =>
                Alternatives.Union(Of(coalesce.Left), Of(coalesce.Right)),
            AssignmentExpressionSyntax assignment
                when assignment.RawKind is (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression =>
                Of(assignment.Right),
            ThrowExpressionSyntax => [],
            AwaitExpressionSyntax await => Of(await.Expression),
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => resolver.ReadReference(binding, Of),
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [var index] } element =>
                Entries.At(element.Expression, index.Expression, resolver, Of),
            NameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
                when resolver.Code.SymbolOf(value) is not IMethodSymbol => resolver.ReadReference(value, Of),
            InvocationExpressionSyntax call => CallValues.Made(call, resolver, Of) ?? read(call),
            _ => read(value),
        };

        IReadOnlyList<ResolvedText> Of(ExpressionSyntax part) => Read(part, resolver, read);
    }
}
