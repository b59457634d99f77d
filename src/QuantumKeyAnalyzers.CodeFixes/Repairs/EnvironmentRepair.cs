using Microsoft.CodeAnalysis.Editing;
using QuantumKeyAnalyzers.CodeFixes.Tracing;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>
/// Lets the value come from the environment. Where it only connects to the one workspace of the program, or only sets the variable, calls become
/// <c>new Workspace()</c>, assignments go, and so does what held it; anywhere else a variable is read in its place.
/// </summary>
internal static class EnvironmentRepair
{
    public static async Task<RepairPlan?> PlanAsync(RepairContext context)
    {
        var trace = await context.TraceAsync().ConfigureAwait(false);
        return trace.IsComplete && await PlanAsync(context, trace).ConfigureAwait(false) is { } plan
            ? plan
            : await ReadRepair.PlanAsync(
                context,
                RepairKind.Environment,
                "Read {0} from the environment",
                (compilation, generator) => ValueRead.FromEnvironment(context.Source, compilation, generator)).ConfigureAwait(false);
    }

    private static async Task<RepairPlan?> PlanAsync(RepairContext context, ValueTrace trace)
    {
        if (trace.Calls.Count + trace.Assignments.Count == 0
            || (await context.NamesAsync().ConfigureAwait(false)).AreShared
            || !await trace.NamesOneWorkspaceAsync().ConfigureAwait(false))
        {
            return null;
        }

        var generator = SyntaxGenerator.GetGenerator(context.Document);
        var home = await context.CompilationOfAsync(context.Source.SyntaxTree).ConfigureAwait(false);
        var plan = new RepairPlan(RepairKind.Environment, trace.Calls.Count > 0
            ? "Connect with 'new Workspace()', which reads AZURE_QUANTUM_CONNECTION_STRING" + (EntraCredential.IsPossibleIn(home) ? "" : " (Microsoft Entra needs the package Azure.Identity)")
            : $"Remove the assignment: set {VariableNames.OwnFor(context.Finding)} outside the code");

        foreach (var call in trace.Calls)
        {
            var compilation = await context.CompilationOfAsync(call.Place.SyntaxTree).ConfigureAwait(false);
            if (new WorkspaceCreation(compilation, generator, context.Options).FromEnvironment(call) is not { } creation)
                return null;

            plan.Replace(call.Place, creation);
        }

        return await RemoveAssignmentRepair.TryAddAsync(plan, trace, context).ConfigureAwait(false) ? plan : null;
    }
}
