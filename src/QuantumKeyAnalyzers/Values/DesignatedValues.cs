namespace QuantumKeyAnalyzers.Values;

/// <summary>What a variable holds that an expression or a pattern declares: <c>var (a, b) = …</c>, <c>x is { Key: var k }</c>.</summary>
internal static class DesignatedValues
{
    public static IReadOnlyList<ResolvedText> Of(SingleVariableDesignationSyntax designation, ValueResolver resolver, Reading read)
    {
        // From the variable outwards, through tuples and patterns: what the whole is, and which part of it.
        List<int> path = [];
        for (SyntaxNode node = designation; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ParenthesizedVariableDesignationSyntax variables:
                    path.Insert(0, variables.Variables.IndexOf((VariableDesignationSyntax)node));
                    break;
                case TupleExpressionSyntax tuple:
                    path.Insert(0, tuple.Arguments.IndexOf((ArgumentSyntax)node));
                    break;
                case PositionalPatternClauseSyntax positions:
                    path.Insert(0, positions.Subpatterns.IndexOf((SubpatternSyntax)node));
                    break;
                case PropertyPatternClauseSyntax:
                    return path.Count == 0 && PropertyOf((SubpatternSyntax)node) is { } property
                        ? resolver.ReadReference(property, read) : Alternatives.Unknown;
                case AssignmentExpressionSyntax { Right: var right } when path.Count > 0:
                    return Parts.Read(right, path, resolver, read);
                case ForEachVariableStatementSyntax loop:
                    return Entries.Any(loop.Expression, resolver, element => Parts.Read(element, path, resolver, read));
                case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword } argument:
                    return OutValues.Of(argument, resolver, read) ?? Alternatives.Unknown;
                case ListPatternSyntax or SlicePatternSyntax:
                    return Alternatives.Unknown;
                default:
                    if (TestedBy(parent) is { } tested)
                        return Parts.Read(tested, path, resolver, read);

                    if (parent is StatementSyntax)
                        return Alternatives.Unknown;
                    break;
            }
        }

        return Alternatives.Unknown;
    }

    /// <summary>What a pattern in it is compared with.</summary>
    private static ExpressionSyntax? TestedBy(SyntaxNode node) => node switch
    {
        IsPatternExpressionSyntax test => test.Expression,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax @switch } => @switch.GoverningExpression,
        CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax @switch } => @switch.Expression,
        _ => null,
    };

    private static SimpleNameSyntax? PropertyOf(SubpatternSyntax subpattern) => subpattern.ExpressionColon switch
    {
        NameColonSyntax { Name: var name } => name,
        { Expression: MemberAccessExpressionSyntax { Name: var name } } => name,
        _ => null,
    };
}
