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
        var holders = new HashSet<SyntaxNode>(trace.Holders);
        foreach (var assignment in trace.Assignments)
        {
            if (!TryRemove(plan, assignment))
                return false;

            holders.UnionWith(await NamesOnlyForAsync(assignment, context).ConfigureAwait(false));
        }

        plan.RemoveHolders(holders);
        return true;
    }

    /// <summary>A local that held the variable's name for this one assignment would be left unused.</summary>
    private static async Task<IReadOnlyList<SyntaxNode>> NamesOnlyForAsync(InvocationExpressionSyntax assignment, RepairContext context)
    {
        var model = (await context.CompilationOfAsync(assignment.SyntaxTree).ConfigureAwait(false)).GetSemanticModel(assignment.SyntaxTree);
        var names = new List<SyntaxNode>();
        foreach (var name in assignment.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (model.GetSymbolInfo(name, context.CancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
                && await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax } declarator
                && await References.ToAsync(declarator, context).ConfigureAwait(false) is [_])
            {
                names.Add(declarator);
            }
        }

        return names;
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
