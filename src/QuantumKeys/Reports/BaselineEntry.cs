namespace QuantumKeys.Reports;

/// <summary>A finding that is known. The fingerprint tells it; rule and path are for people.</summary>
internal sealed record BaselineEntry(string Rule, string Path, string Fingerprint);
