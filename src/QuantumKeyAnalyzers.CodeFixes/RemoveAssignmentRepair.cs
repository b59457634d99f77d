using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Takes out the assignments of the environment variable, and what held the value.</summary>
internal static class RemoveAssignmentRepair
{
    /// <summary>Adds the removals to a plan; false where one of them would leave code that does not compile.</summary>
    public static bool TryAdd(RepairPlan plan, ValueTrace trace)
    {
        foreach (var assignment in trace.Assignments)
        {
            if (!TryRemove(plan, assignment))
                return false;
        }

        foreach (var holder in trace.Holders)
            plan.RemoveHolder(holder);

        return true;
    }

    private static bool TryRemove(RepairPlan plan, InvocationExpressionSyntax assignment)
    {
        var empty = SyntaxFactory.Block().WithAdditionalAnnotations(Formatter.Annotation);
        switch (assignment.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement:
                plan.Remove(statement);
                return true;
            case ExpressionStatementSyntax { Parent: GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global }:
                // A program needs a statement to start with.
                plan.Remove(global);
                return unit.Members.OfType<GlobalStatementSyntax>().Count(other => other.Statement is not LocalFunctionStatementSyntax) > 1;
            case ExpressionStatementSyntax embedded:
                plan.Replace(embedded, empty.WithTriviaFrom(embedded));
                return true;
            case AnonymousFunctionExpressionSyntax function:
                plan.Replace(assignment, empty.WithTriviaFrom(assignment));
                return function is LambdaExpressionSyntax;
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
