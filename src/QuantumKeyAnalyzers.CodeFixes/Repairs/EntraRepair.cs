using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>
/// Lets Microsoft Entra take the key's place: the call, or the <c>new Workspace()</c> that relied on the variable set in the same member,
/// gets the endpoint, the subscription, the resource group and the workspace from the connection string, and a token credential.
/// </summary>
internal static class EntraRepair
{
    public static async Task<RepairPlan?> PlanAsync(RepairContext context, RepairKind kind)
    {
        var trace = await context.TraceAsync().ConfigureAwait(false);
        var generator = SyntaxGenerator.GetGenerator(context.Document);
        var home = await context.CompilationOfAsync(context.Source.SyntaxTree).ConfigureAwait(false);
        var credential = EntraCredential.Of(kind, context.Options, home, generator);
        var plan = new RepairPlan(kind, $"Use Microsoft Entra ({credential.Name}) instead of the access key");
        if (WorkspaceCreation.KeyCredentialOf(context.Source, home, context.CancellationToken) is { } keyCredential && credential.ToExpression() is { } token)
        {
            plan.Replace(keyCredential, token.WithTriviaFrom(keyCredential));
            return plan.IsSound ? plan : null;
        }

        if (!trace.IsComplete || trace.Calls.Count + trace.Assignments.Count == 0)
            return null;

        foreach (var call in trace.Calls)
        {
            var compilation = await context.CompilationOfAsync(call.Place.SyntaxTree).ConfigureAwait(false);
            if (await ConnectionStringOf(call.Value, context).ConfigureAwait(false) is not { } connectionString
                || new WorkspaceCreation(compilation, generator, context.Options).WithEntra(call, connectionString, kind) is not { } creation)
            {
                return null;
            }

            plan.Replace(call.Place, creation);
        }

        foreach (var assignment in trace.Assignments)
        {
            // An assignment that nothing here relies on can go only because a call beside it took the value too.
            if (await ReplaceReliantAsync(plan, assignment, context, generator, kind).ConfigureAwait(false) is not { } count || count + trace.Calls.Count == 0)
                return null;
        }

        return await RemoveAssignmentRepair.TryAddAsync(plan, trace, context).ConfigureAwait(false) ? plan : null;
    }

    /// <summary>Rewrites each <c>new Workspace()</c> behind an assignment; null where one of them can't be.</summary>
    private static async Task<int?> ReplaceReliantAsync(
        RepairPlan plan, InvocationExpressionSyntax assignment, RepairContext context, SyntaxGenerator generator, RepairKind kind)
    {
        var values = await context.ValuesOfAsync(assignment.SyntaxTree).ConfigureAwait(false);
        var workspaces = new WorkspaceCreation(await context.CompilationOfAsync(assignment.SyntaxTree).ConfigureAwait(false), generator, context.Options);
        var member = Declarations.MemberAround(assignment);
        var creations = member.DescendantNodes()
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Where(creation => creation.SpanStart > assignment.SpanStart && workspaces.ReadsEnvironment(creation))
            .ToList();

        // The value is what a creation reads only where the variable is set once, and on each way to the creation.
        var assignments = member.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Count(invocation => VariableSink.IsSetEnvironmentVariable(invocation, values));
        if (assignments != 1 || values.Code.SemanticsOf(assignment.SyntaxTree).HasFailed || (creations.Count > 0 && !creations.TrueForAll(creation => IsOnEachWayTo(creation, assignment))))
            return null;

        ComposedConnectionString? connectionString = null;
        foreach (var argument in assignment.ArgumentList.Arguments)
            connectionString ??= await ConnectionStringOf(argument.Expression, context).ConfigureAwait(false);

        // Nor may anything else read it: nobody sets it any more.
        if (connectionString is null || MentionsVariable(member) || await workspaces.AreCreatedElsewhereAsync(creations, context).ConfigureAwait(false))
            return null;

        foreach (var creation in creations)
        {
            if (workspaces.WithEntra(creation, connectionString, kind) is not { } replacement)
                return null;

            plan.Replace(creation, replacement);
        }

        return creations.Count;
    }

    private static async Task<ComposedConnectionString?> ConnectionStringOf(ExpressionSyntax expression, RepairContext context)
    {
        if (ComposedConnectionString.Of(expression, await context.ValuesOfAsync(expression.SyntaxTree).ConfigureAwait(false)) is { } own)
            return own;

        // What another project holds is not seen from this one.
        var trace = await context.TraceAsync().ConfigureAwait(false);
        return trace.IsUnchanged && context.SourceText.IsKnown && expression.SyntaxTree != context.Source.SyntaxTree
            ? ComposedConnectionString.Of(context.Source, await context.ValuesOfAsync(context.Source.SyntaxTree).ConfigureAwait(false))
            : null;
    }

    /// <summary>Whether a member speaks of the variable in other places than an assignment of it.</summary>
    private static bool MentionsVariable(SyntaxNode member) => member.DescendantTokens()
        .Any(token => token.ValueText == VariableSink.ConnectionStringVariable
            && token.Parent?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && !call.ToString().Contains(nameof(Environment.SetEnvironmentVariable)));

    private static bool IsOnEachWayTo(SyntaxNode creation, InvocationExpressionSyntax assignment) =>
        assignment.Parent is ExpressionStatementSyntax { Parent: { } block } && block switch
        {
            GlobalStatementSyntax => true,
            BlockSyntax => block.Contains(creation),
            _ => false,
        };
}
