using Microsoft.CodeAnalysis;

namespace QuantumKeys.Scanning;

/// <summary>What a scan has found.</summary>
/// <param name="Findings">Warnings and errors, in order; also those that the source allows.</param>
/// <param name="Scanned">How many files, or versions of files and messages, were looked at.</param>
internal sealed record ScanResult(IReadOnlyList<Finding> Findings, long Scanned, ScanLog Log)
{
    /// <summary>What was scanned, from the root of the repository: files, folders with a slash, or all of it, which is empty.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [""];

    /// <summary>Whether a path is one that was scanned.</summary>
    public bool Covers(string path) => Roots.Any(root =>
        root.Length == 0 || path == root || (root.EndsWith('/') && path.StartsWith(root, StringComparison.Ordinal)));

    /// <summary>Only what the compiler would show in a build is one.</summary>
    public static ScanResult Of(IEnumerable<Finding> findings, long scanned, ScanLog log) => new(
        Fingerprints.AddTo(findings
            .Where(finding => finding.Leak.Severity >= DiagnosticSeverity.Warning)
            .OrderBy(finding => finding.Path?.Root ?? finding.Message, StringComparer.Ordinal)
            .ThenBy(finding => finding.Leak.Place.Start)
            .ThenBy(finding => finding.Leak.Rule, StringComparer.Ordinal)),
        scanned,
        log);
}
