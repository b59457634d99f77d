using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>
/// What stands beside the value of the service's own key variable or header, and so is a key too: what it falls back to, and what it is
/// compared with.
/// </summary>
internal static class BesideVariable
{
    public static IEnumerable<Sink> In(CodeDocument document, ValueResolver values) =>
        from read in RuntimeSecret.Reads(document, values)
        where read.Kind is SinkKind.Key or SinkKind.PossibleKey
        from place in ReadingsOf(read.Expression, document.Model)
        from value in ValuesBeside(place)
        select new Sink(place, read.Name, value, SinkKind.PossibleKey);

    /// <summary>The place that reads it, and those that read the variable it is kept in.</summary>
    private static IEnumerable<ExpressionSyntax> ReadingsOf(ExpressionSyntax read, CompilationModel model)
    {
        while (WholeString.WrappingOf(read) is { } outer)
            read = outer;

        yield return read;
        if (read.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            || model.DeclaredSymbolOf(declarator) is not { } variable)
        {
            yield break;
        }

        var scope = Declarations.MemberAround(declarator);
        foreach (var name in model.NamesIn(variable is ILocalSymbol ? scope : scope.Parent ?? scope, variable.Name))
        {
            if (model.IsReference(name, variable))
                yield return MemberName.WithOwner(name);
        }
    }

    private static IEnumerable<ExpressionSyntax> ValuesBeside(ExpressionSyntax read)
    {
        while (WholeString.WrappingOf(read) is { } outer)
            read = outer;

        switch (read.Parent)
        {
            case BinaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression,
            } binary:
                return [binary.Left == read ? binary.Right : binary.Left];
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment
                when assignment.Left == read:
                return [assignment.Right];
            case IsPatternExpressionSyntax { Pattern: var pattern } test when test.Expression == read:
                return pattern.DescendantNodesAndSelf().OfType<ConstantPatternSyntax>().Select(constant => constant.Expression);
            case ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax call } when IsComparison(call):
                return ArgumentsOf(call);
            default:
                return Call.With(read) is { } comparison && IsComparison(comparison)
                    ? ArgumentsOf(comparison).Where(argument => argument != read) : [];
        }
    }

    private static IEnumerable<ExpressionSyntax> ArgumentsOf(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Select(argument => argument.Expression);

    private static bool IsComparison(InvocationExpressionSyntax call) => MemberName.Of(call.Expression) is "Equals" or "ReferenceEquals";
}
