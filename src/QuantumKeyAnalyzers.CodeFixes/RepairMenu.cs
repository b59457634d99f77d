using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>
/// Lays the repairs of a finding out in the light bulb's menu: the preferred one first and by itself, since <c>dotnet format</c> applies
/// that; where several credentials are left to choose from they share one entry.
/// </summary>
internal static class RepairMenu
{
    /// <param name="repairs">In the order of preference.</param>
    public static IEnumerable<CodeAction> Of(IReadOnlyList<PlannedRepair> repairs)
    {
        var groups = repairs.Skip(1)
            .Where(repair => repair.Kind.Group is not null)
            .GroupBy(repair => repair.Kind.Group!)
            .Where(group => group.Count() > 1)
            .ToList();
        return repairs
            .Where(repair => !groups.Exists(group => group.Contains(repair)))
            .Select(ActionOf)
            .Concat(groups.Select(group => CodeAction.Create(group.Key, group.Select(ActionOf).ToImmutableArray(), isInlinable: false)));
    }

    private static CodeAction ActionOf(PlannedRepair repair) =>
        CodeAction.Create(repair.Plan.Title, _ => Task.FromResult(repair.Repaired), repair.Kind.EquivalenceKey);
}
