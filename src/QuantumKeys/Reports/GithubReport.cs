using System.Text;
using QuantumKeys.Files;

namespace QuantumKeys.Reports;

/// <summary>Workflow commands: <c>::warning file=…,line=…::…</c>.</summary>
internal static class GithubReport
{
    public static void Write(ScanReport report, TextWriter output)
    {
        foreach (var finding in report.Open)
        {
            var leak = finding.Leak;
            var place = finding.Path is null || finding.Trail is not null ? ""
                : $"file={EscapeProperty(finding.Place)},line={leak.Place.Start.Line + 1},endLine={leak.Place.End.Line + 1},"
                + $"col={leak.Place.Start.Character + 1},endColumn={leak.Place.End.Character + 1},";
            var where = place.Length == 0 ? $"{PrintableName.Of(finding.Place)}, commit {finding.Trail?.First.ShortId}: " : "";
            output.WriteLine($"::{ScanReport.LevelOf(finding)} {place}title={leak.Rule}::{EscapeData(where + leak.Message)}");
        }

        output.WriteLine(EscapeData(TextReport.SummaryOf(report)));
    }

    /// <summary>The value of a property, where the characters that end it stand for themselves.</summary>
    public static string EscapeProperty(string value) =>
        EscapeData(value).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    public static string EscapeData(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var c in value)
        {
            escaped.Append(c switch
            {
                '%' => "%25",
                '\r' => "%0D",
                '\n' => "%0A",
                _ => PrintableName.Of(c.ToString()),
            });
        }

        return escaped.ToString();
    }
}
