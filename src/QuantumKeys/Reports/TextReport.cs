using System.Globalization;
using QuantumKeys.Files;
using QuantumKeys.Scanning;

namespace QuantumKeys.Reports;

/// <summary>A line for each finding, as compilers write them, and a summary.</summary>
internal static class TextReport
{
    private const int DateLength = 10;

    public static void Write(ScanReport report, TextWriter output)
    {
        foreach (var finding in report.Open)
        {
            var leak = finding.Leak;
            output.WriteLine(
                $"{PlaceOf(finding)}:{leak.Place.Start.Line + 1}:{leak.Place.Start.Character + 1}: "
                + $"{ScanReport.LevelOf(finding)} {leak.Rule}: {leak.Message}{TrailOf(finding)}");
        }

        output.WriteLine(SummaryOf(report));
    }

    /// <summary>The path from the current folder, to be opened from there; in the history, the path then.</summary>
    public static string PlaceOf(Finding finding)
    {
        if (finding.Path is not { } path || finding.Trail is not null)
            return PrintableName.Of(finding.Place);

        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path.Full);
        return PrintableName.Of(relative.StartsWith("..", StringComparison.Ordinal) ? path.Full : relative);
    }

    public static string SummaryOf(ScanReport report)
    {
        var files = report.Open.Select(finding => finding.Place).Distinct().Count();
        var parts = new List<string>
        {
            report.Open.Count == 0 ? "Nothing found"
                : Format($"{report.Open.Count:N0} found in {files:N0} {(files == 1 ? "place" : "places")}"),
        };
        if (report.Allowed.Count > 0)
            parts.Add(Format($"{report.Allowed.Count:N0} allowed by the source"));

        if (report.Baselined > 0)
            parts.Add(Format($"{report.Baselined:N0} in the baseline"));

        parts.Add(Format($"{report.Result.Scanned:N0} scanned"));
        if (report.Log.IsInterrupted)
            parts.Add("stopped before the end");

        return string.Join(", ", parts) + ".";
    }

    private static string TrailOf(Finding finding)
    {
        if (finding.Trail is not { } trail)
            return "";

        var parts = new List<string> { $"first in {Describe(trail.First)}", $"last in {Describe(trail.Last)}" };
        if (trail.RemovedIn is { } removed)
            parts.Add($"removed in {Describe(removed)}");

        if (trail.IsInHead)
            parts.Add("still in HEAD");

        var others = trail.Places.Where(place => place != PrintableName.Of(finding.Place)).ToList();
        if (others.Count > 0)
            parts.Add($"also in {string.Join(", ", others)}");

        return $" [{string.Join("; ", parts)}]";
    }

    private static string Describe(CommitPoint commit) =>
        commit.Date is { Length: > DateLength } date ? $"{commit.ShortId} of {date[..DateLength]}" : commit.ShortId;

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
