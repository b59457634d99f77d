using Pictures.Drawing;

namespace Pictures.Code;

/// <summary>A line of a file as an editor shows it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">As it is in the file.</param>
/// <param name="Runs">As it is shown: in colors, and without the values of connection strings.</param>
internal sealed record CodeLine(int Number, string Text, IReadOnlyList<Run> Runs)
{
    public CodeLine WithoutSquiggles => this with { Runs = [.. Runs.Select(run => run with { IsUnderlined = false })] };

    private int Indent => Text.Length - Text.TrimStart().Length;

    /// <summary>Lines moved to the left as far as all of them can be.</summary>
    public static IReadOnlyList<CodeLine> Outdent(IReadOnlyList<CodeLine> lines)
    {
        var indent = lines.Where(line => line.Text.Trim().Length > 0).Min(line => line.Indent);
        return [.. lines.Select(line => line with { Runs = Skip(line.Runs, indent) })];
    }

    private static List<Run> Skip(IReadOnlyList<Run> runs, int columns)
    {
        var skipped = new List<Run>();
        foreach (var run in runs)
        {
            var cut = Math.Min(columns, run.Text.Length);
            columns -= cut;
            if (cut < run.Text.Length)
                skipped.Add(run with { Text = run.Text[cut..] });
        }

        return skipped;
    }
}
