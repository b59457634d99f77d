using System.Text.Json;
using QuantumKeys.Scanning;

namespace QuantumKeys.Reports;

/// <summary>All that is known, for programs.</summary>
internal static class JsonReport
{
    /// <summary>Changes when something that was there is not there any more, or means something else.</summary>
    private const int Version = 1;

    public static void Write(ScanReport report, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new Document(
            Version,
            report.Result.Scanned,
            report.Log.IsInterrupted,
            [.. report.Open.Concat(report.Allowed).Select(Of)],
            report.Baselined,
            report.Log.Problems,
            report.Log.Notes),
        ReportJson.Default.Document));

    private static Entry Of(Finding finding)
    {
        var leak = finding.Leak;
        return new Entry(
            leak.Rule,
            ScanReport.LevelOf(finding),
            leak.Message,
            finding.Place,
            leak.Place.Start.Line + 1,
            leak.Place.Start.Character + 1,
            leak.Place.End.Line + 1,
            leak.Place.End.Character + 1,
            finding.Workspace,
            finding.Fingerprint,
            leak.Suppression is { } suppression ? new Allowed(NameOf(suppression.Kind), suppression.Justification) : null,
            finding.Trail is { } trail ? new Trail(trail.First, trail.Last, trail.RemovedIn, trail.IsInHead, trail.Places) : null);
    }

    private static string NameOf(SuppressionKind kind) => kind == SuppressionKind.Comment ? "comment" : "compiler";

    /// <param name="Scanned">Files, or versions and messages.</param>
    internal sealed record Document(
        int Version,
        long Scanned,
        bool IsInterrupted,
        IReadOnlyList<Entry> Findings,
        int Baselined,
        IReadOnlyList<string> Problems,
        IReadOnlyList<string> Notes);

    /// <param name="Path">From the root of the repository; for a message, what it is in.</param>
    /// <param name="Line">Lines and columns count from 1; columns are UTF-16 code units.</param>
    internal sealed record Entry(
        string Rule,
        string Severity,
        string Message,
        string Path,
        int Line,
        int Column,
        int EndLine,
        int EndColumn,
        string? Workspace,
        string Fingerprint,
        Allowed? Allowed,
        Trail? History);

    /// <param name="By"><c>comment</c> or <c>compiler</c>.</param>
    internal sealed record Allowed(string By, string? Justification);

    internal sealed record Trail(
        CommitPoint First, CommitPoint Last, CommitPoint? RemovedIn, bool IsInHead, IReadOnlyList<string> Places);
}
