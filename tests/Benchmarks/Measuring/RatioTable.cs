using System.Globalization;

namespace Benchmarks.Measuring;

/// <summary>Rounds as rows of a Markdown table.</summary>
internal static class RatioTable
{
    public static void WriteHeader(TextWriter output)
    {
        output.WriteLine(
            "| code | lines | tool | own time of binding | own time per 1000 lines | allocation of binding | per 1000 lines | build " +
            "| analysis alone | findings | AD0001 |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
    }

    public static void Write(TextWriter output, Rounds rounds)
    {
        var thousands = rounds.Code.Lines / 1000.0;
        Row(
            "*binding*",
            Format($"{rounds.Median(round => round.Binding.Time.TotalSeconds):0.000} s"),
            Format($"{rounds.Median(round => round.Binding.Time.TotalMilliseconds) / thousands:0.00} ms"),
            Format($"{rounds.Median(round => round.Binding.Allocated) / 1e6:0.0} MB"),
            Format($"{rounds.Median(round => round.Binding.Allocated) / 1e3 / thousands:0} kB"),
            "",
            "1",
            "",
            "");
        foreach (var tool in rounds.Tools)
        {
            var found = rounds.Last.Builds[tool].Diagnostics;
            Row(
                tool.Name,
                Format($"{100 * rounds.Median(round => round.OwnTime(tool)):0.000} %"),
                Format($"{1000 * rounds.Median(round => round.Analyses[tool].OwnTime.TotalMilliseconds) / thousands:0.0} µs"),
                Format($"{100 * rounds.Median(round => round.Allocation(tool)):0.000} %"),
                Format($"{rounds.Median(round => round.AllocatedBeyondNothing(tool)) / 1e3 / thousands:0.00} kB"),
                Format($"{rounds.Median(round => round.Build(tool)):0.000}"),
                Format($"{rounds.Median(round => round.Analysis(tool)):0.0000}"),
                string.Join(", ", CountsOf(found.Select(finding => finding.Id).Where(tool.Rules.Contains))),
                Format($"{found.Count(finding => finding.Id == "AD0001")}"));
        }

        Row(
            "*our pass by itself*",
            Format($"{100 * rounds.Median(round => round.Pass.OwnTime / round.Binding.Time):0.000} %"),
            Format($"{1000 * rounds.Median(round => round.Pass.OwnTime.TotalMilliseconds) / thousands:0.0} µs"),
            "",
            "",
            "",
            "",
            "",
            "");

        void Row(params string[] cells) =>
            output.WriteLine($"| {rounds.Code.Name} | {Format($"{rounds.Code.Lines:N0}")} | {string.Join(" | ", cells)} |");
    }

    private static IEnumerable<string> CountsOf(IEnumerable<string> rules) =>
        rules.CountBy(rule => rule).OrderBy(rule => rule.Key).Select(rule => $"{rule.Key} {rule.Value}");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
