using Microsoft.CodeAnalysis;
using QuantumKeys.Git;
using QuantumKeys.Scanning;

namespace QuantumKeys.Reports;

/// <summary>What is written of a scan.</summary>
/// <param name="Open">The findings that somebody has to do something about.</param>
/// <param name="Allowed">Those that the source allows.</param>
/// <param name="Baselined">How many the baseline has.</param>
/// <param name="Repository">Null outside of one.</param>
internal sealed record ScanReport(
    IReadOnlyList<Finding> Open, IReadOnlyList<Finding> Allowed, int Baselined, ScanResult Result, GitRepository? Repository)
{
    public ScanLog Log => Result.Log;

    public static ScanReport Of(ScanResult result, Baseline? baseline, GitRepository? repository)
    {
        var open = result.Findings.Where(finding => finding.Leak.Suppression is null).ToList();
        var left = open.Where(finding => baseline?.Has(finding) != true).ToList();
        return new ScanReport(
            left, [.. result.Findings.Where(finding => finding.Leak.Suppression is not null)], open.Count - left.Count, result, repository);
    }

    /// <summary>The words that all formats use.</summary>
    public static string LevelOf(Finding finding) => finding.Leak.Severity == DiagnosticSeverity.Error ? "error" : "warning";

    public void Write(ReportFormat format, TextWriter output)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(this, output);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(this, output);
                break;
            case ReportFormat.Github:
                GithubReport.Write(this, output);
                break;
            default:
                TextReport.Write(this, output);
                break;
        }
    }
}
