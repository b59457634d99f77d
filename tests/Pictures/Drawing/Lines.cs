namespace Pictures.Drawing;

/// <summary>Breaks text into lines.</summary>
internal static class Lines
{
    /// <summary>Between words, as a page does.</summary>
    public static IReadOnlyList<string> Wrap(string text, int columns)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines is [.., var last] && last.Length + 1 + word.Length <= columns)
                lines[^1] = $"{last} {word}";
            else
                lines.Add(word);
        }

        return lines;
    }

    /// <summary>A line of a terminal that is too narrow for it: broken where a person would, the rest moved in.</summary>
    public static IEnumerable<string> Break(string text, int columns)
    {
        const string Indent = "    ";
        while (text.Length > columns)
        {
            var end = 1 + Math.Max(text.LastIndexOf(' ', columns - 1), text.LastIndexOf(';', columns - 1));
            if (end <= columns / 2)
                end = columns;

            yield return text[..end].TrimEnd();
            text = Indent + text[end..];
        }

        yield return text;
    }
}
