using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>Takes out the assignments of the environment variable, and what held the value.</summary>
internal static class RemoveAssignmentRepair
{
    /// <summary>Adds the removals to a plan; false where one of them would leave code that does not compile.</summary>
    public static async Task<bool> TryAddAsync(RepairPlan plan, ValueTrace trace, FindingContext context)
    {
        var removed = new HashSet<SyntaxNode>();
        var semantics = new Dictionary<SyntaxTree, Semantics>();
        foreach (var assignment in trace.Assignments)
        {
            var here = semantics[assignment.SyntaxTree] = await context.SemanticsOfAsync(assignment.SyntaxTree).ConfigureAwait(false);
            if (ExpressionContext.IsInExpressionTree(assignment, here)
                || assignment.ArgumentList.Arguments.Any(argument =>
                    !argument.Contains(context.Source) && LeftOver.DoesSomething(argument.Expression, here)))
            {
                return false;
            }

            if (assignment.Parent is ExpressionStatementSyntax statement)
                removed.Add(statement.Parent is GlobalStatementSyntax global ? global : statement);
            else if (!TryEmpty(plan, assignment))
                return false;
        }

        // A branch that goes can have been the last to read a variable, which can have been the last in another branch.
        for (HashSet<SyntaxNode>? before = null; before is null || !before.SetEquals(removed);)
        {
            before = [.. removed];
            var holders = await LeftOver.FindAsync(trace, removed, context).ConfigureAwait(false);
            removed.UnionWith(holders.Select(holder => Holder.WholeOf(holder, holders)));
            EmptyBranches.AddTo(removed, tree => semantics[tree]);
        }

        foreach (var node in removed)
        {
            // A block that loses all its statements is dealt with in another way.
            Remove(plan, node, removed);
            if (node.FirstAncestorOrSelf<StatementSyntax>() is not null || node is GlobalStatementSyntax)
                context.Reads.AddMember(node);
        }

        return plan.IsSound;
    }

    private static void Remove(RepairPlan plan, SyntaxNode node, HashSet<SyntaxNode> removed)
    {
        var edit = plan.In(node.SyntaxTree);
        if (node is not StatementSyntax || node.Parent is BlockSyntax or SwitchSectionSyntax)
            edit.Remove(node);
        else if (node.Parent is IfStatementSyntax statement && !edit.Touches(statement) && removed.Count(statement.Contains) == 1
            && EmptyBranches.TryTurn(edit, statement))
            return;
        else if (node is BlockSyntax block)
            block.Statements.ToList().ForEach(edit.Remove);
        else
            Empty(edit, EndBefore(node), node.Span.End, "control_blocks", node.Parent!);
    }

    /// <summary>Replaces code with an empty block.</summary>
    /// <param name="owner">What it is the block of.</param>
    private static void Empty(DocumentEdit edit, int start, int end, string kind, SyntaxNode owner) =>
        edit.Replace(start, end, edit.Style.EmptyBlock(kind, FileStyle.IndentationAt(owner.SyntaxTree.GetText(), owner.SpanStart)));

    private static bool TryEmpty(RepairPlan plan, InvocationExpressionSyntax assignment)
    {
        var edit = plan.In(assignment.SyntaxTree);
        switch (assignment.Parent)
        {
            case LambdaExpressionSyntax:
                plan.Replace(assignment, "{ }");
                return true;
            case ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax method } arrow:
                Empty(edit, EndBefore(arrow), method.Span.End, "methods", method);
                return true;
            case ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax or AccessorDeclarationSyntax } arrow:
                edit.Replace(EndBefore(arrow), arrow.Parent!.Span.End, " { }");
                return true;
            default:
                return false;
        }
    }

    private static int EndBefore(SyntaxNode node) => node.GetFirstToken().GetPreviousToken().Span.End;
}
