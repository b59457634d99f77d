namespace QuantumKeys.Reports;

/// <summary>A baseline as it is in its file.</summary>
internal sealed record BaselineDocument(int Version, IReadOnlyList<BaselineEntry> Findings);
