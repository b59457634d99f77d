using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>
/// What a local variable or a parameter can hold where it is read: the last value that is surely assigned before, and the ones that a
/// branch may assign after that.
/// </summary>
internal static class VariableValues
{
    public static IReadOnlyList<ResolvedText> At(ISymbol variable, ExpressionSyntax use, ValueResolver resolver)
    {
        if (variable.DeclaringSyntaxReferences is not [var reference])
            return Alternatives.Unknown;

        var declaration = reference.GetSyntax(resolver.Code.CancellationToken);
        List<ResolvedText> values = [];
        var covered = -1;

        // A primary constructor's parameter is read in other files than its own as well: what is written there is not seen.
        if (declaration.SyntaxTree == use.SyntaxTree)
        {
            foreach (var later in LaterWritesOf(variable.Name, declaration, use, resolver))
                values.AddRange(Alternatives.Union(Alternatives.Unknown, resolver.Resolve(later)));

            foreach (var write in WritesOf(variable.Name, declaration, use, resolver).Reverse())
            {
                if (write.Span.End <= covered || values.Count >= Alternatives.Most)
                    return values;

                var (written, isAssignment) = ValueOf(write, variable, declaration, resolver);
                values.AddRange(written);
                if (!isAssignment || IsSurelyBefore(write, use))
                    return values;

                // All branches of a statement assign: what was before it is gone.
                if (BranchingAround(write, use) is { } statement && AlwaysAssigns(statement, variable.Name))
                    covered = Math.Max(covered, statement.SpanStart);
            }
        }

        if (covered < 0)
            values.AddRange(InitialValuesOf(variable, declaration, use, resolver));
        return values;
    }

    private static IReadOnlyList<ResolvedText> InitialValuesOf(
        ISymbol variable, SyntaxNode declaration, ExpressionSyntax use, ValueResolver resolver) => declaration switch
    {
        ParameterSyntax => resolver.ResolveParameter((IParameterSymbol)variable),
        VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax } declarator =>
            declarator.Initializer is { } initializer && initializer.Span.End <= use.SpanStart ? resolver.Resolve(initializer.Value) : [],
        SingleVariableDesignationSyntax designation when ValueOf(designation) is { } value => resolver.Resolve(value),
        ForEachStatementSyntax loop when Elements.Of(loop.Expression, resolver) is { } elements =>
            Alternatives.Union(elements.Select(resolver.Resolve)),
        _ => Alternatives.Unknown,
    };

    /// <summary>The value of <c>var (a, b) = (x, y)</c> and of <c>x is var a</c>.</summary>
    private static ExpressionSyntax? ValueOf(SingleVariableDesignationSyntax designation) => designation.Parent switch
    {
        ParenthesizedVariableDesignationSyntax { Variables: var variables, Parent.Parent: AssignmentExpressionSyntax assignment } =>
            (assignment.Right as TupleExpressionSyntax)?.Arguments.ElementAtOrDefault(variables.IndexOf(designation))?.Expression,
        PatternSyntax { Parent: IsPatternExpressionSyntax test } => test.Expression,
        _ => null,
    };

    /// <summary>The places before a use that write to the variable, in the order of the text.</summary>
    private static IEnumerable<IdentifierNameSyntax> WritesOf(
        string name, SyntaxNode declaration, SyntaxNode use, ValueResolver resolver) =>
        from identifier in resolver.Code.NamesIn(ScopeOf(declaration), name)
        where WriteOf(identifier) is { } write && write.Span.End <= use.SpanStart
        select identifier;

    /// <summary>
    /// What is assigned behind a use in the text, but may be before it in time: in another function, or in a loop that goes round.
    /// </summary>
    private static IEnumerable<ExpressionSyntax> LaterWritesOf(
        string name, SyntaxNode declaration, SyntaxNode use, ValueResolver resolver) =>
        from identifier in resolver.Code.NamesIn(ScopeOf(declaration), name)
        where identifier.SpanStart > use.Span.End
        let assignment = identifier.Parent as AssignmentExpressionSyntax
        where assignment?.Left == identifier
            && assignment.RawKind is (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression
        where FunctionOf(identifier) != FunctionOf(use) || identifier.Ancestors().Any(loop =>
            IsLoop(loop) && loop.Span.Contains(use.Span) && !loop.Span.Contains(declaration.Span))
        select assignment.Right;

    /// <summary>Whether a place is in a loop that its variable is declared outside of.</summary>
    internal static bool IsRepeated(SyntaxNode place, SyntaxNode declaration) =>
        place.Ancestors().TakeWhile(ancestor => !ancestor.Span.Contains(declaration.Span)).Any(IsLoop);

    private static bool IsLoop(SyntaxNode node) =>
        node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>The outermost statement with branches round a write that the use is behind; null where there is none.</summary>
    private static StatementSyntax? BranchingAround(SyntaxNode write, SyntaxNode use) => write.Ancestors()
        .TakeWhile(ancestor => !ancestor.Span.Contains(use.Span))
        .LastOrDefault(ancestor => ancestor is IfStatementSyntax or SwitchStatementSyntax) as StatementSyntax;

    /// <summary>Whether each way through a statement assigns the variable, or does not come out at its end.</summary>
    private static bool AlwaysAssigns(StatementSyntax? statement, string name) => statement switch
    {
        BlockSyntax block => block.Statements.Any(inner => AlwaysAssigns(inner, name)),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assignment } =>
            target.Identifier.ValueText == name && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
        IfStatementSyntax { Else: { } @else } @if => AlwaysAssigns(@if.Statement, name) && AlwaysAssigns(@else.Statement, name),
        SwitchStatementSyntax choice => choice.Sections.Any(section => section.Labels.Any(SyntaxKind.DefaultSwitchLabel))
            && choice.Sections.All(section => section.Statements.Any(inner => AlwaysAssigns(inner, name))),
        ReturnStatementSyntax or ThrowStatementSyntax => true,
        _ => false,
    };

    /// <summary>The assignment or argument through which an identifier is written to; null where it is only read.</summary>
    internal static SyntaxNode? WriteOf(IdentifierNameSyntax identifier)
    {
        SyntaxNode target = identifier;
        while (target.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax })
            target = target.Parent;

        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == target => assignment,
            ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => argument,
            RefExpressionSyntax reference => reference,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } address => address,
            _ => null,
        };
    }

    /// <returns>The values, and whether an assignment of the variable's own member gives them; other writes leave it unknown.</returns>
    private static (IReadOnlyList<ResolvedText> Values, bool IsAssignment) ValueOf(
        IdentifierNameSyntax write, ISymbol variable, SyntaxNode declaration, ValueResolver resolver)
    {
        if (WriteOf(write) is not AssignmentExpressionSyntax { Right: var right } assignment
            || FunctionOf(write) != FunctionOf(declaration))
        {
            return (Alternatives.Unknown, false);
        }

        return assignment.Kind() switch
        {
            SyntaxKind.SimpleAssignmentExpression when assignment.Left == write => (resolver.Resolve(right), true),
            SyntaxKind.CoalesceAssignmentExpression => (Alternatives.Union(Before(), resolver.Resolve(right)), true),
            SyntaxKind.AddAssignmentExpression => (Alternatives.Concat([Before(), resolver.Resolve(right), Repeated()]), true),
            _ => (Alternatives.Unknown, false),
        };

        IReadOnlyList<ResolvedText> Before() => resolver.ResolveVariable(variable, write);

        IReadOnlyList<ResolvedText> Repeated() => IsRepeated(write, declaration) ? Alternatives.Unknown : Alternatives.Empty;
    }

    /// <summary>Whether each way to the use goes through the write: no branch opens between them.</summary>
    private static bool IsSurelyBefore(SyntaxNode write, SyntaxNode use)
    {
        for (var node = write; node.Parent is { } parent && !parent.Span.Contains(use.Span); node = parent)
        {
            // A loop is taken to run: its last value is the one to go by.
            if (parent is IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or CatchClauseSyntax
                or ConditionalExpressionSyntax or SwitchExpressionArmSyntax
                || (parent is BinaryExpressionSyntax binary && binary.Right == node))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Top-level statements share one scope, the compilation unit; a parameter's is what it belongs to.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode declaration) => declaration.Ancestors().First(node => declaration is ParameterSyntax
        ? node is MemberDeclarationSyntax or CompilationUnitSyntax or AccessorDeclarationSyntax || IsInnerFunction(node)
        : node is BlockSyntax or SwitchSectionSyntax or UsingStatementSyntax || Declarations.IsMember(node));

    /// <summary>The function or the member that a node is in.</summary>
    private static SyntaxNode FunctionOf(SyntaxNode node) =>
        node.Ancestors().First(ancestor => IsInnerFunction(ancestor) || Declarations.IsMember(ancestor));

    private static bool IsInnerFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
}
