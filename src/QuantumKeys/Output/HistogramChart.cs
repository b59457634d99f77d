using System.Globalization;
using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>A histogram as lines of characters, the most probable outcome first.</summary>
/// <param name="top">The outcomes that are drawn at most.</param>
/// <param name="width">The columns that a line may have: 40 at least.</param>
internal sealed class HistogramChart(IReadOnlyList<OutcomeDetails> histogram, int top, int width)
{
    private const string Gap = "  ";
    private const string Cut = "...";

    /// <summary>The bar of the most probable outcome has at least so many columns.</summary>
    private const int ShortestBar = 10;

    public void WriteTo(TextWriter output)
    {
        var sorted = histogram
            .OrderByDescending(entry => entry.Probability).ThenBy(entry => entry.Outcome, StringComparer.Ordinal).ToList();
        var drawn = sorted.Take(top).ToList();
        if (drawn.Count == 0)
            return;

        var numbers = NumbersOf(drawn);
        var room = width - numbers[0].Length - Gap.Length - Gap.Length;
        var names = drawn.ConvertAll(entry => Shorten(VisibleText.Of(entry.Outcome), room - ShortestBar));
        var nameWidth = names.Max(name => name.Length);
        for (var i = 0; i < drawn.Count; i++)
        {
            var share = drawn[0].Probability > 0 ? drawn[i].Probability / drawn[0].Probability : 0;
            var bar = new string('#', (int)Math.Round((room - nameWidth) * share));
            output.WriteLine(string.Join(Gap, names[i].PadRight(nameWidth), numbers[i], bar).TrimEnd());
        }

        if (sorted.Count > top)
            output.WriteLine($"and {sorted.Count - top} more: {Number(sorted.Skip(top).Sum(entry => entry.Probability))} in all");
    }

    /// <summary>The probability, and the count where there are counts, of each in the same width.</summary>
    private static List<string> NumbersOf(List<OutcomeDetails> drawn)
    {
        var counts = drawn.ConvertAll(entry => entry.Count?.ToString(CultureInfo.InvariantCulture) ?? "");
        var width = counts.Max(count => count.Length);
        return [.. drawn.Select((entry, i) => Number(entry.Probability) + (width == 0 ? "" : Gap + counts[i].PadLeft(width)))];
    }

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>The beginning and the end of a text that is too long.</summary>
    private static string Shorten(string text, int longest)
    {
        if (text.Length <= longest)
            return text;

        var end = (longest - Cut.Length) / 2;
        return $"{text[..(longest - Cut.Length - end)]}{Cut}{text[^end..]}";
    }
}
