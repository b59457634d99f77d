using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>
/// Lays the repairs of a finding out in the light bulb's menu: the preferred one first and by itself, since <c>dotnet format</c> applies that; where
/// several credentials are left to choose from they share one entry.
/// </summary>
internal static class RepairMenu
{
    /// <param name="plans">In the order of preference.</param>
    public static IEnumerable<CodeAction> Of(IReadOnlyList<RepairPlan> plans, Solution solution)
    {
        var actions = plans.Select(plan => (plan.Kind, Action: (CodeAction)new RepairAction(plan, solution))).ToList();
        var grouped = actions.Skip(1).Where(entry => IsEntra(entry.Kind)).Select(entry => entry.Action).ToImmutableArray();
        if (grouped.Length < 2)
            return actions.Select(entry => entry.Action);

        var group = CodeAction.Create("Use Microsoft Entra instead of the access key", grouped, isInlinable: false);
        return actions.Select(entry => entry.Action).Where(action => !grouped.Contains(action)).Append(group);
    }

    private static bool IsEntra(RepairKind kind) => kind is RepairKind.Entra or RepairKind.EntraManagedIdentity;
}
