using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>
/// Lets the value come from the environment. Where it only connects to the one workspace of the program, or only sets the variable, calls
/// become <c>new Workspace()</c>, assignments go, and so does what held it; anywhere else a variable is read in its place.
/// </summary>
internal static class EnvironmentRepair
{
    public static async Task<RepairPlan?> PlanAsync(FindingContext context)
    {
        if (!context.IsKeyInCode)
            return context.IsMalformed ? null : await PlaceholderRepair.PlanAsync(context).ConfigureAwait(false);

        var trace = await context.TraceAsync().ConfigureAwait(false);
        return trace.IsComplete && await PlanAsync(context, trace).ConfigureAwait(false) is { } plan
            ? plan
            : await ReadRepair.PlanAsync(context, "Read {0} from the environment", configuration: null).ConfigureAwait(false);
    }

    private static async Task<RepairPlan?> PlanAsync(FindingContext context, ValueTrace trace)
    {
        if (trace.Calls.Count + trace.Assignments.Count == 0 || (await context.NamesAsync().ConfigureAwait(false)).AreShared
            || !await trace.NamesOneWorkspaceAsync().ConfigureAwait(false))
        {
            return null;
        }

        var title = trace.Calls.Count > 0
            ? "Connect with 'new Workspace()', which reads AZURE_QUANTUM_CONNECTION_STRING"
            : $"Remove the assignment: set {VariableNames.OwnFor(context.Finding)} outside the code";
        var isEntraPossible = trace.Calls.Count == 0;
        foreach (var call in trace.Calls)
        {
            var values = await context.ValuesOfAsync(call.Place.SyntaxTree).ConfigureAwait(false);
            isEntraPossible |= EntraCredential.IsPossibleIn(values.Code.Compilation);
        }

        var plan = new RepairPlan(
            isEntraPossible ? title : title + " (Microsoft Entra needs the package Azure.Identity)", context.Solution);
        foreach (var call in trace.Calls)
        {
            var values = await context.ValuesOfAsync(call.Place.SyntaxTree).ConfigureAwait(false);
            if (!new WorkspaceCreation(plan, values.Code).TryReadEnvironment(call))
                return null;
        }

        await ExpectAsync(plan, trace, context).ConfigureAwait(false);
        return await RemoveAssignmentRepair.TryAddAsync(plan, trace, context).ConfigureAwait(false) ? plan : null;
    }

    /// <summary>What arrives at the calls, or is assigned, is what the variable has to be.</summary>
    private static async Task ExpectAsync(RepairPlan plan, ValueTrace trace, FindingContext context)
    {
        var name = VariableNames.OwnFor(context.Finding);
        var source = context.SourceText.IsKnown ? context.SourceText.Text : null;
        foreach (var call in trace.Calls)
        {
            var values = await context.ValuesOfAsync(call.Value.SyntaxTree).ConfigureAwait(false);
            plan.Expect(call.Value, name, values.ResolveConstant(call.Value) ?? source, isConfiguration: false);
        }

        foreach (var assignment in trace.Assignments)
        {
            var assigned = context.Finding.Text is { IsKnown: true, Text: var text } ? text : source;
            plan.Expect(assignment, name, assigned, isConfiguration: false);
        }
    }
}
