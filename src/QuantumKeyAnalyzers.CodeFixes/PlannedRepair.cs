using QuantumKeyAnalyzers.CodeFixes.Edits;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>A plan that has been tried out.</summary>
/// <param name="Kind">What it is offered as; where another kind stepped in, still the preferred one.</param>
/// <param name="Repaired">The solution with the changes of the plan.</param>
internal sealed record PlannedRepair(RepairKind Kind, RepairPlan Plan, Solution Repaired);
