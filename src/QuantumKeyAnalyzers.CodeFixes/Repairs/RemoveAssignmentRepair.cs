using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.CodeFixes.Layout;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>Takes out the assignments of the environment variable, and what held the value.</summary>
internal static class RemoveAssignmentRepair
{
    /// <summary>Adds the removals to a plan; false where one of them would leave code that does not compile.</summary>
    public static async Task<bool> TryAddAsync(RepairPlan plan, ValueTrace trace, RepairContext context)
    {
        var removed = new HashSet<SyntaxNode>();
        var semantics = new Dictionary<SyntaxTree, Semantics>();
        foreach (var assignment in trace.Assignments)
        {
            var here = semantics[assignment.SyntaxTree] = await context.SemanticsOfAsync(assignment.SyntaxTree).ConfigureAwait(false);
            if (ExpressionContext.IsInExpressionTree(assignment, here)
                || assignment.ArgumentList.Arguments.Any(argument => !argument.Contains(context.Source) && LeftOver.DoesSomething(argument.Expression, here)))
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
            Remove(plan, node, removed);

        return plan.IsSound;
    }

    private static void Remove(RepairPlan plan, SyntaxNode node, HashSet<SyntaxNode> removed)
    {
        if (node is not StatementSyntax || node.Parent is BlockSyntax or SwitchSectionSyntax)
            plan.Remove(node);
        else if (node.Parent is IfStatementSyntax statement && !plan.Touches(statement) && removed.Count(statement.Contains) == 1 && EmptyBranches.Turned(statement) is { } turned)
            plan.Replace(statement, turned);
        else if (node is BlockSyntax block)
            block.Statements.ToList().ForEach(plan.Remove);
        else
            plan.Replace(node, Empty.WithTriviaFrom(node));
    }

    private static BlockSyntax Empty => SyntaxFactory.Block().WithAdditionalAnnotations(Formatter.Annotation);

    private static BlockSyntax EmptyOnOneLine => SyntaxFactory.Block(
        default, SyntaxFactory.Token(default, SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)), default, SyntaxFactory.Token(default, SyntaxKind.CloseBraceToken, default));

    private static bool TryEmpty(RepairPlan plan, InvocationExpressionSyntax assignment)
    {
        switch (assignment.Parent)
        {
            case LambdaExpressionSyntax lambda:
                plan.Replace(lambda, lambda.WithBody(Empty.WithTriviaFrom(assignment)));
                return true;
            case ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax method }:
                plan.Replace(method, method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Empty.WithTrailingTrivia(method.GetTrailingTrivia())));
                return true;
            case ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax function }:
                plan.Replace(function, function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Empty.WithTrailingTrivia(function.GetTrailingTrivia())));
                return true;
            case ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax accessor }:
                plan.Replace(accessor, accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(EmptyOnOneLine.WithTrailingTrivia(accessor.GetTrailingTrivia())));
                return true;
            default:
                return false;
        }
    }
}
