using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Takes out the assignments of the environment variable, and what held the value.</summary>
internal static class RemoveAssignmentRepair
{
    /// <summary>Adds the removals to a plan; false where one of them would leave code that does not compile.</summary>
    public static async Task<bool> TryAddAsync(RepairPlan plan, ValueTrace trace, RepairContext context)
    {
        foreach (var assignment in trace.Assignments)
        {
            var compilation = await context.CompilationOfAsync(assignment.SyntaxTree).ConfigureAwait(false);
            if (ExpressionContext.IsInExpressionTree(assignment, compilation.GetSemanticModel(assignment.SyntaxTree), context.CancellationToken)
                || !TryRemove(plan, assignment))
            {
                return false;
            }
        }

        var holders = await LeftOver.AddAsync(trace, context).ConfigureAwait(false);
        foreach (var holder in holders.Select(holder => Holder.WholeOf(holder, holders)).Distinct())
            plan.Remove(holder);

        return plan.IsSound;
    }

    private static bool TryRemove(RepairPlan plan, InvocationExpressionSyntax assignment)
    {
        var empty = SyntaxFactory.Block().WithAdditionalAnnotations(Formatter.Annotation);
        switch (assignment.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement:
                plan.Remove(statement);
                return true;
            case ExpressionStatementSyntax { Parent: GlobalStatementSyntax global }:
                plan.Remove(global);
                return true;
            case ExpressionStatementSyntax embedded:
                plan.Replace(embedded, empty.WithTriviaFrom(embedded));
                return true;
            case LambdaExpressionSyntax lambda:
                plan.Replace(lambda, lambda.WithBody(empty.WithTriviaFrom(assignment)));
                return true;
            case ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax method }:
                plan.Replace(method, method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(empty.WithTrailingTrivia(method.GetTrailingTrivia())));
                return true;
            case ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax function }:
                plan.Replace(function, function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(empty.WithTrailingTrivia(function.GetTrailingTrivia())));
                return true;
            default:
                return false;
        }
    }
}
