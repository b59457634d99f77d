using System.Globalization;
using Benchmarks.Measuring;

namespace Benchmarks.Repairs;

/// <summary>What the light bulb's menu takes, as a Markdown table.</summary>
internal static class MenuTable
{
    public static async Task WriteAsync(TextWriter output, IEnumerable<int> lines, int rounds, TimeSpan cut)
    {
        output.WriteLine(
            "| lines | menu at | median | worst | CPU | allocated | after an edit: median | worst | CPU | allocated " +
            "| the least: median | with its change | CPU | ratio to that, of CPU |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var count in lines)
        {
            var project = MeasuredProject.OfLines(count);
            var all = new List<MenuCost>();
            foreach (var place in await MenuPlace.OfAsync(project))
            {
                all.Add(await MenuCost.OfAsync(place, rounds, cut));
                Write(output, project.Lines, place.Name, all[^1]);
            }

            Write(output, project.Lines, "*all*", MenuCost.Of(all));
        }
    }

    private static void Write(TextWriter output, int lines, string name, MenuCost cost)
    {
        string[] cells =
        [
            lines.ToString("N0", CultureInfo.InvariantCulture),
            name,
            .. CellsOf(cost.Again),
            .. CellsOf(cost.AfterEdit),
            Milliseconds(cost.Least.Median),
            Milliseconds(cost.LeastApplied.Median),
            Milliseconds(cost.LeastApplied.Work),
            cost.Again.IsCut ? "" : Format($"{cost.Again.Work / cost.LeastApplied.Work:0.0}"),
        ];
        output.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    private static string[] CellsOf(Samples samples) => samples.IsCut
        ? ["cut", "", "", ""]
        :
        [
            Milliseconds(samples.Median),
            Milliseconds(samples.Worst),
            Milliseconds(samples.Work),
            Format($"{samples.Allocated / 1e6:0.00} MB"),
        ];

    private static string Milliseconds(TimeSpan time) => Format($"{time.TotalMilliseconds:0.00} ms");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
