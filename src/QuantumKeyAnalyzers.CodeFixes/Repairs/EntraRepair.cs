using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Sinks;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>
/// Lets Microsoft Entra take the key's place: the call, or the <c>new Workspace()</c> that relied on the variable set in the same member,
/// gets the endpoint, the subscription, the resource group and the workspace from the connection string, and a token credential.
/// </summary>
internal static class EntraRepair
{
    /// <param name="credentials">The types of credential to take, the first that the project has.</param>
    public static async Task<RepairPlan?> PlanAsync(FindingContext context, params string[] credentials)
    {
        if (!context.IsKeyInCode)
            return null;

        var trace = await context.TraceAsync().ConfigureAwait(false);
        var home = await context.ValuesOfAsync(context.Source.SyntaxTree).ConfigureAwait(false);
        var credential = EntraCredential.FirstOf(credentials, home.Code.Compilation);
        var plan = new RepairPlan($"Use Microsoft Entra ({credential.Name}) instead of the access key", context.Solution);
        if (WorkspaceCreation.KeyCredentialOf(context.Source, home.Code) is { } keyCredential && credential.Write is { } write)
        {
            plan.Replace(keyCredential, write(new CodeWriter(plan, keyCredential, home.Code)));
            return plan.IsSound ? plan : null;
        }

        if (!trace.IsFollowed || trace.Calls.Count + trace.Assignments.Count == 0)
            return null;

        foreach (var call in trace.Calls)
        {
            var values = await context.ValuesOfAsync(call.Place.SyntaxTree).ConfigureAwait(false);
            if (await ConnectionStringOf(call.Value, context).ConfigureAwait(false) is not { } connectionString
                || !new WorkspaceCreation(plan, values.Code).TryUseEntra(call.Place, call.Value, connectionString, credentials))
            {
                return null;
            }
        }

        foreach (var assignment in trace.Assignments)
        {
            // An assignment that nothing here relies on can go only because a call beside it took the value too.
            var count = await ReplaceReliantAsync(plan, assignment, context, credentials).ConfigureAwait(false);
            if (count is null || count + trace.Calls.Count == 0)
                return null;
        }

        // What others can read stays, and reads the variable.
        var isSound = trace.IsComplete
            ? await RemoveAssignmentRepair.TryAddAsync(plan, trace, context).ConfigureAwait(false)
            : trace.Assignments.Count == 0 && await ReadRepair.TryAddAsync(plan, context).ConfigureAwait(false);
        return isSound ? plan : null;
    }

    /// <summary>Rewrites each <c>new Workspace()</c> behind an assignment; null where one of them can't be.</summary>
    private static async Task<int?> ReplaceReliantAsync(
        RepairPlan plan, InvocationExpressionSyntax assignment, FindingContext context, string[] credentials)
    {
        var values = await context.ValuesOfAsync(assignment.SyntaxTree).ConfigureAwait(false);
        var workspaces = new WorkspaceCreation(plan, values.Code);
        var member = Declarations.MemberAround(assignment);
        var creations = member.DescendantNodes()
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Where(creation => creation.SpanStart > assignment.SpanStart && workspaces.ReadsEnvironment(creation))
            .ToList();

        // The value is what a creation reads only where the variable is set once, and on each way to the creation.
        var assignments = member.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Count(invocation => VariableSink.IsSetEnvironmentVariable(invocation, values));
        if (assignments != 1 || values.Code.SemanticsOf(assignment.SyntaxTree).HasFailed
            || !creations.TrueForAll(creation => IsOnEachWayTo(creation, assignment)))
        {
            return null;
        }

        ComposedConnectionString? connectionString = null;
        foreach (var argument in assignment.ArgumentList.Arguments)
            connectionString ??= await ConnectionStringOf(argument.Expression, context).ConfigureAwait(false);

        // Nor may anything else read it: nobody sets it any more.
        if (connectionString is null || MentionsVariable(member)
            || await workspaces.AreCreatedElsewhereAsync(creations, context).ConfigureAwait(false))
        {
            return null;
        }

        return creations.TrueForAll(creation => workspaces.TryUseEntra(creation, null, connectionString, credentials))
            ? creations.Count : null;
    }

    private static async Task<ComposedConnectionString?> ConnectionStringOf(ExpressionSyntax expression, FindingContext context)
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
            && token.Parent?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && !call.ToString().Contains(nameof(Environment.SetEnvironmentVariable)));

    private static bool IsOnEachWayTo(SyntaxNode creation, InvocationExpressionSyntax assignment) =>
        assignment.Parent is ExpressionStatementSyntax { Parent: { } block } && block switch
        {
            GlobalStatementSyntax => true,
            BlockSyntax => block.Contains(creation),
            _ => false,
        };
}
