using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>
/// What a local variable or a parameter can hold where it is read: the last value that is surely assigned before, and the ones that a
/// branch may assign after that.
/// </summary>
internal static class VariableValues
{
    /// <summary>What is read of the expressions that give the variable its values.</summary>
    public static IReadOnlyList<ResolvedText> At(ISymbol variable, Place use, ValueResolver resolver, Reading read)
    {
        if (variable.DeclaringSyntaxReferences is not [var reference])
            return variable is IParameterSymbol { IsImplicitlyDeclared: true } value
                ? resolver.ReadParameter(value, read) : Alternatives.Unknown;

        var declaration = reference.GetSyntax(resolver.Code.CancellationToken);
        List<ResolvedText> values = [];
        var covered = -1;

        // A primary constructor's parameter is read in other files than its own as well: what is written there is not seen.
        if (declaration.SyntaxTree == use.Function.SyntaxTree)
        {
            foreach (var later in LaterWritesOf(variable.Name, declaration, use, resolver))
                values.AddRange(Alternatives.Union(Alternatives.Unknown, read(later)));

            foreach (var write in VariableWrite.Before(use, variable, declaration, resolver).Reverse())
            {
                if (write.Position.Span.End <= covered || values.Count >= Alternatives.Most)
                    return values;

                if (LeavesBefore(write.Position, declaration, use))
                    continue;

                var (written, isAssignment) = write.Read(resolver, read);
                values.AddRange(written);
                if (!isAssignment || IsSurelyBefore(write.Position, use.Span))
                    return values;

                // All branches of a statement assign: what was before it is gone.
                if (BranchingAround(write.Position, use) is { } statement && AlwaysAssigns(statement, variable.Name))
                    covered = Math.Max(covered, statement.SpanStart);
            }
        }

        if (covered < 0)
            values.AddRange(InitialValuesOf(variable, declaration, use, resolver, read));
        return values;
    }

    private static IReadOnlyList<ResolvedText> InitialValuesOf(
        ISymbol variable, SyntaxNode declaration, Place use, ValueResolver resolver, Reading read) => declaration switch
    {
        ParameterSyntax => resolver.ReadParameter((IParameterSymbol)variable, read),
        VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax } declarator =>
            declarator.Initializer is { } initializer && initializer.Span.End <= use.Span.Start ? read(initializer.Value) : [],
        SingleVariableDesignationSyntax designation => DesignatedValues.Of(designation, resolver, read),
        ForEachStatementSyntax loop => Entries.Any(loop.Expression, resolver, read),
        _ => Alternatives.Unknown,
    };

    /// <summary>
    /// What is assigned behind a use in the text, but may be before it in time: in another function, or in a loop that goes round.
    /// </summary>
    private static IEnumerable<ExpressionSyntax> LaterWritesOf(
        string name, SyntaxNode declaration, Place use, ValueResolver resolver) =>
        from identifier in resolver.Code.NamesIn(ScopeOf(declaration), name)
        where identifier.SpanStart > use.Span.End
        let assignment = identifier.Parent as AssignmentExpressionSyntax
        where assignment?.Left == identifier
            && assignment.RawKind is (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression
        where Declarations.FunctionAround(identifier) != use.Function || identifier.Ancestors().Any(loop =>
            IsLoop(loop) && loop.Span.Contains(use.Span) && !loop.Span.Contains(declaration.Span))
        select assignment.Right;

    /// <summary>Whether a place is in a loop that its variable is declared outside of.</summary>
    internal static bool IsRepeated(SyntaxNode place, SyntaxNode declaration) =>
        place.Ancestors().TakeWhile(ancestor => !ancestor.Span.Contains(declaration.Span)).Any(IsLoop);

    private static bool IsLoop(SyntaxNode node) =>
        node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>Whether what a write is in leaves the function or the round of a loop behind it, and does not reach the use.</summary>
    private static bool LeavesBefore(SyntaxNode write, SyntaxNode declaration, Place use)
    {
        if (Declarations.FunctionAround(write) != use.Function
            || write.Ancestors().FirstOrDefault(ancestor => ancestor.Span.Contains(use.Span)) is TryStatementSyntax)
        {
            return false;
        }

        return write.Ancestors().TakeWhile(ancestor => !ancestor.Span.Contains(use.Span)).Any(ancestor => LastOf(ancestor) switch
        {
            ReturnStatementSyntax or ThrowStatementSyntax => true,
            ContinueStatementSyntax next => next.Ancestors().FirstOrDefault(IsLoop) is { } loop && loop.Span.Contains(declaration.Span),
            _ => false,
        });
    }

    private static StatementSyntax? LastOf(SyntaxNode node) => node switch
    {
        BlockSyntax block => block.Statements.LastOrDefault(),
        SwitchSectionSyntax section => section.Statements.LastOrDefault(),
        _ => null,
    };

    /// <summary>The outermost statement with branches round a write that the use is behind; null where there is none.</summary>
    private static StatementSyntax? BranchingAround(SyntaxNode write, Place use) => write.Ancestors()
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

    /// <summary>Whether each way to the use goes through the write: no branch opens between them.</summary>
    internal static bool IsSurelyBefore(SyntaxNode write, TextSpan use)
    {
        for (var node = write; node.Parent is { } parent && !parent.Span.Contains(use); node = parent)
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
    internal static SyntaxNode ScopeOf(SyntaxNode declaration) => declaration.Ancestors().First(node => declaration is ParameterSyntax
        ? node is MemberDeclarationSyntax or CompilationUnitSyntax or AccessorDeclarationSyntax || Declarations.IsInnerFunction(node)
        : node is BlockSyntax or SwitchSectionSyntax or UsingStatementSyntax || Declarations.IsMember(node));
}
