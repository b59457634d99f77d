using Pictures.Drawing;

namespace Pictures.Plots;

/// <summary>The figures of <c>docs/benchmarks.md</c> as bars.</summary>
internal static class Plot
{
    private const string Us = "QuantumKeyAnalyzers";

    /// <summary>What the analyzers cost beside those of others.</summary>
    public static string OwnTime()
    {
        var table = BenchmarkTable.Named("the same 10k lines without keys");
        return Draw(
            "What the analyzers cost, beside others",
            [
                Column(table, "own time", "Own time, % of the time that binding takes", "{0} %"),
                Column(table, "allocation", "Allocation beyond an analyzer that does nothing, % of that of binding", "{0} %"),
                Column(table, "analysis alone", "Analysis alone, as an editor asks for it; 1 is the time that binding takes", "{0}"),
            ]);
    }

    /// <summary>How long a person waits for a repair.</summary>
    public static string Menu()
    {
        var menu = BenchmarkTable.Named("the light bulb's menu, in ms");
        var (fastest, median, slowest) = (menu.Column("fastest"), menu.Column("median"), menu.Column("slowest"));
        var all = BenchmarkTable.Named("findings");
        var most = all.Head[^1];
        return Draw(
            "What the repairs cost",
            [
                new(
                    "The light bulb's menu, ms (fastest to slowest, median marked)",
                    [.. menu.Rows.Select(row => Range(row, fastest, median, slowest))]),
                new($"Fix All of {most} findings in 200 files, s", [.. all.Rows.Select(row => Simple(row[0], row[^1], "{0} s"))]),
            ]);
    }

    /// <summary>How fast the search of a text is: nearly all files are only searched.</summary>
    public static string ScanSpeed()
    {
        var table = BenchmarkTable.Named("search of a text");
        var rows = table.Rows.Where(row => row[0].Contains("GB/s") || row[0].EndsWith("the same", StringComparison.Ordinal));
        return Draw("How fast a text is searched", [.. rows.Select(Chart)]);

        BarChart Chart(IReadOnlyList<string> row)
        {
            var target = table.Column("target");
            var bars = table.Head.Index().Skip(target + 1).Select(size => Simple(size.Item, row[size.Index], "{0} GB/s"));
            return new(row[0].Replace("the same", "GB/s, a byte a character as in a file"), [.. bars])
            {
                Goal = row[target] is { Length: > 0 } goal ? (BenchmarkTable.Number(goal).Value, $"target: {goal}") : null,
            };
        }
    }

    private static BarChart Column(BenchmarkTable table, string name, string axis, string format)
    {
        var column = table.Column(name);
        return new(axis, [.. table.Rows.Select(row => Simple(row[0], row[column], format))]);
    }

    private static Bar Simple(string label, string cell, string format)
    {
        var (text, value) = BenchmarkTable.Number(cell);
        var isPeer = label.Contains("Analyzer", StringComparison.Ordinal) || label.Contains("CodeScan", StringComparison.Ordinal);
        return new(label, 0, value, string.Format(null, format, text), !isPeer || label == Us);
    }

    private static Bar Range(IReadOnlyList<string> row, int fastest, int median, int slowest)
    {
        var (from, to) = (BenchmarkTable.Number(row[fastest]), BenchmarkTable.Number(row[slowest]));
        return new(row[0], from.Value, to.Value, $"{from.Text} to {to.Text} ms")
        {
            Mark = row[median].Length > 0 ? BenchmarkTable.Number(row[median]).Value : null,
        };
    }

    private static string Draw(string title, IReadOnlyList<BarChart> charts)
    {
        var canvas = new Canvas();
        var height = 46 + charts.Sum(chart => chart.Height + 14);
        canvas.Card(0.5, 0.5, Canvas.Width - 1, height - 1, "page");
        canvas.Text(20, 30, title, "text large");
        var top = 46.0;
        foreach (var chart in charts)
        {
            chart.Draw(canvas, top);
            top += chart.Height + 14;
        }

        return canvas.ToSvg(height, title, string.Join(' ', charts.Select(Describe)));
    }

    private static string Describe(BarChart chart) =>
        $"{chart.Axis}: {string.Join(", ", chart.Bars.Select(bar => $"{bar.Label} {bar.Text}"))}.";
}
