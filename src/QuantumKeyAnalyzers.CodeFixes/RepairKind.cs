using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>A way to repair a finding: an entry of <see cref="RepairKeys.InOrder"/>. It is offered where it is sound.</summary>
/// <param name="EquivalenceKey">By which Fix All picks it.</param>
/// <param name="Option">What the option <c>preferred_repair</c> calls it; null where it cannot be preferred.</param>
/// <param name="Group">The entry of the menu that it shares with others of the group; null for an entry of its own.</param>
/// <param name="PlanAsync">Plans it for a finding; null where it is not sound.</param>
internal sealed record RepairKind(
    string EquivalenceKey, string? Option, string? Group, Func<FindingContext, RepairOptions, Task<RepairPlan?>> PlanAsync)
{
    /// <summary>Whether it corrects malformed connection strings, instead of taking keys out.</summary>
    public bool IsForMalformed { get; init; }

    public bool Repairs(string rule) => IsForMalformed == (rule == QKA0006_MalformedConnectionString.Descriptor.Id);
}
