using System.Globalization;

namespace Benchmarks.Repairs;

/// <summary>What Fix All takes, as a Markdown table.</summary>
internal static class FixAllTable
{
    public static async Task WriteAsync(TextWriter output, IEnumerable<int> files, IReadOnlyList<int> findings, int rounds, TimeSpan cut)
    {
        output.WriteLine(
            "| files | findings | workspaces | number | median | worst | CPU | a doubling | allocated | left " +
            "| the least: median | CPU | a doubling | ratio | runs |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var count in files)
        {
            var project = MeasuredProject.OfFiles(count);
            foreach (var isSpread in new[] { false, true })
            {
                foreach (var hasOneEach in new[] { false, true })
                    await WriteAsync(output, project, isSpread, hasOneEach, findings, rounds, cut);
            }
        }
    }

    private static async Task WriteAsync(
        TextWriter output, MeasuredProject project, bool isSpread, bool hasOneEach, IReadOnlyList<int> findings, int rounds, TimeSpan cut)
    {
        (int Findings, FixAllCost Ours, FixAllCost Least)? before = null;
        foreach (var number in findings.Order())
        {
            var workspaces = hasOneEach ? number : 1;
            var changed = await project.WithAsync(isSpread
                ? FindingLayout.Spread(project, number, workspaces)
                : FindingLayout.InOneFile(project, number, workspaces));
            var least = await FixAllCost.OfAsync(Fixer.Least, changed, number, rounds, cut);
            var ours = before is { Ours.Samples.IsCut: true }
                ? FixAllCost.Cut
                : await FixAllCost.OfAsync(Fixer.QuantumKeys, changed, number, rounds, cut);
            string[] cells =
            [
                project.Files.Count.ToString("N0", CultureInfo.InvariantCulture),
                isSpread ? "spread" : "in one file",
                hasOneEach ? "one each" : "one",
                number.ToString(CultureInfo.InvariantCulture),
                .. CellsOf(ours, cut),
                before is { } previous ? DoublingOf(previous.Ours, ours, number / (double)previous.Findings) : "",
                ours.Samples.IsCut ? "" : Format($"{ours.Samples.Allocated / 1e6:0.0} MB"),
                ours.Samples.IsCut ? "" : ours.Left.ToString(CultureInfo.InvariantCulture),
                Format($"{least.Samples.Median.TotalSeconds:0.000} s"),
                Format($"{least.Samples.Work.TotalSeconds:0.000} s"),
                before is { } earlier ? DoublingOf(earlier.Least, least, number / (double)earlier.Findings) : "",
                ours.Samples.IsCut ? "" : Format($"{ours.Samples.Work / least.Samples.Work:0.0}"),
                ours.Samples.Count.ToString(CultureInfo.InvariantCulture),
            ];
            output.WriteLine($"| {string.Join(" | ", cells)} |");
            before = (number, ours, least);
        }
    }

    private static string[] CellsOf(FixAllCost cost, TimeSpan cut) => cost.Samples.IsCut
        ? [Format($"> {cut.TotalSeconds:0} s, cut"), "", ""]
        :
        [
            Format($"{cost.Samples.Median.TotalSeconds:0.000} s"),
            Format($"{cost.Samples.Worst.TotalSeconds:0.000} s"),
            Format($"{cost.Samples.Work.TotalSeconds:0.000} s"),
        ];

    /// <summary>How many times the work twice as many findings are.</summary>
    private static string DoublingOf(FixAllCost before, FixAllCost after, double times) => before.Samples.IsCut || after.Samples.IsCut
        ? ""
        : Format($"×{Math.Pow(after.Samples.Work / before.Samples.Work, 1 / Math.Log2(times)):0.00}");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
