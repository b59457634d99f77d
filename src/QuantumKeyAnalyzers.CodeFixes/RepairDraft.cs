using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>A plan that has not been tried out, with what it was made from.</summary>
internal sealed record RepairDraft(FindingContext Context, RepairPlan Plan);
