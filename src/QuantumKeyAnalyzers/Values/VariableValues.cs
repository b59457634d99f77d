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
            var writes = resolver.WritesOf(variable.Name, declaration);
            foreach (var later in writes.Behind(use, resolver).TakeWhile(_ => values.Count < Alternatives.Most))
                values.AddRange(Alternatives.Union(Alternatives.Unknown, read(later)));

            foreach (var write in writes.Before(use, variable, resolver.Code))
            {
                if (write.Position.Span.End <= covered || values.Count >= Alternatives.Most)
                    return values;

                if (!resolver.Budget.TryStep())
                    return Alternatives.Unknown;

                if (LeavesBefore(write.Position, declaration, use))
                    continue;

                var (written, isAssignment) = write.Read(resolver, read);
                values.AddRange(written);
                if (!isAssignment || IsSurelyBefore(write.Position, use.Span))
                    return values;

                // All branches of a statement assign: what was before it is gone.
                if (BranchingAround(write.Position, use) is { } statement && writes.AreOnEachWayThrough(statement, variable.Name))
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

    /// <summary>Whether a place is in a loop that its variable is declared outside of.</summary>
    internal static bool IsRepeated(SyntaxNode place, SyntaxNode declaration) =>
        place.Ancestors().TakeWhile(ancestor => !ancestor.FullSpan.Contains(declaration.Span)).Any(IsLoop);

    internal static bool IsLoop(SyntaxNode node) =>
        node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>Whether what a write is in leaves the function or the round of a loop behind it, and does not reach the use.</summary>
    private static bool LeavesBefore(SyntaxNode write, SyntaxNode declaration, Place use)
    {
        if (Declarations.FunctionAround(write) != use.Function
            || write.Ancestors().FirstOrDefault(ancestor => ancestor.FullSpan.Contains(use.Span)) is TryStatementSyntax)
        {
            return false;
        }

        return write.Ancestors().TakeWhile(ancestor => !ancestor.FullSpan.Contains(use.Span)).Any(ancestor => LastOf(ancestor) switch
        {
            ReturnStatementSyntax or ThrowStatementSyntax => true,
            ContinueStatementSyntax next => next.Ancestors().FirstOrDefault(IsLoop) is { } loop && loop.FullSpan.Contains(declaration.Span),
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
        .TakeWhile(ancestor => !ancestor.FullSpan.Contains(use.Span))
        .LastOrDefault(ancestor => ancestor is IfStatementSyntax or SwitchStatementSyntax) as StatementSyntax;

    /// <summary>Whether each way to the use goes through the write: no branch opens between them.</summary>
    internal static bool IsSurelyBefore(SyntaxNode write, TextSpan use)
    {
        for (var node = write; node.Parent is { } parent && !parent.FullSpan.Contains(use); node = parent)
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
