using Microsoft.CodeAnalysis.Editing;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>
/// Lets the value come from the environment. Where it only connects, or only sets the variable, calls become <c>new Workspace()</c>,
/// assignments go, and so does what held it; anywhere else the variable is read in its place.
/// </summary>
internal static class EnvironmentRepair
{
    public static async Task<RepairPlan?> PlanAsync(RepairContext context)
    {
        var trace = await context.TraceAsync().ConfigureAwait(false);
        return trace.IsComplete && await PlanAsync(context, trace).ConfigureAwait(false) is { } plan
            ? plan
            : await ReadVariableRepair.PlanAsync(context).ConfigureAwait(false);
    }

    private static async Task<RepairPlan?> PlanAsync(RepairContext context, ValueTrace trace)
    {
        if (trace.Calls.Count + trace.Assignments.Count == 0)
            return null;

        var generator = SyntaxGenerator.GetGenerator(context.Document);
        var plan = new RepairPlan(trace.Calls.Count > 0
            ? "Connect with 'new Workspace()', which reads AZURE_QUANTUM_CONNECTION_STRING"
            : "Remove the assignment: set AZURE_QUANTUM_CONNECTION_STRING outside the code");

        foreach (var call in trace.Calls)
        {
            var compilation = await context.CompilationOfAsync(call.Invocation.SyntaxTree).ConfigureAwait(false);
            if (new WorkspaceCreation(compilation, generator).FromEnvironment(call) is not { } creation)
                return null;

            plan.Replace(call.Invocation, creation);
        }

        return await RemoveAssignmentRepair.TryAddAsync(plan, trace, context).ConfigureAwait(false) ? plan : null;
    }
}
