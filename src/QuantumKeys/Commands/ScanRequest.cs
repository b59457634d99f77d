using QuantumKeys.Reports;

namespace QuantumKeys.Commands;

/// <summary>What the user asks of <c>scan</c>.</summary>
/// <param name="Since">Null: the whole history.</param>
/// <param name="Baseline">The path of its file, or null.</param>
internal sealed record ScanRequest(
    IReadOnlyList<string> Paths,
    ScanMode Mode,
    bool IncludesIgnored,
    string? Since,
    bool LoadsProjects,
    ReportFormat Format,
    string? Baseline,
    bool WritesBaseline);
