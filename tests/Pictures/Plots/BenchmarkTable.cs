using System.Globalization;
using System.Text.RegularExpressions;

namespace Pictures.Plots;

/// <summary>A table of <c>docs/benchmarks.md</c>.</summary>
/// <param name="Head">The texts of its first row.</param>
internal sealed partial record BenchmarkTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public const string Page = "docs/benchmarks.md";

    /// <summary>The table whose first row starts with a text.</summary>
    public static BenchmarkTable Named(string name)
    {
        var lines = Repository.Read(Page).Split('\n');
        var start = Array.FindIndex(lines, line => line.StartsWith($"| {name} |", StringComparison.Ordinal));
        if (start < 0)
            throw new InvalidOperationException($"{Page} has no table '{name}'.");

        var rows = lines.Skip(start).TakeWhile(line => line.StartsWith('|')).Select(Cells).ToList();
        return new BenchmarkTable(rows[0], rows[2..]);
    }

    public int Column(string name) => Head.Index().Single(cell => cell.Item == name).Index;

    /// <summary>The first number of a cell, as it is written and as it counts.</summary>
    public static (string Text, double Value) Number(string cell)
    {
        var text = Numbers().Match(cell).Value;
        return (text, double.Parse(text, CultureInfo.InvariantCulture));
    }

    private static IReadOnlyList<string> Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Numbers();
}
