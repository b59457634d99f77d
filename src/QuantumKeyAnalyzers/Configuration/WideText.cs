using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// A file in UTF-16 or UTF-32 that its reader took for something else, since it has no byte order mark, or one that the reader does not
/// know: each character arrives with one or three that are null. What is found is reported at its place in the text as it arrived.
/// </summary>
internal static class WideText
{
    private const char Null = '\0';

    /// <summary>Whether a text is such a one: its start tells.</summary>
    public static bool Is(SourceText text)
    {
        const int enough = 64;
        var start = new char[Math.Min(text.Length, enough)];
        text.CopyTo(0, start, 0, start.Length);
        var nulls = start.Count(c => c == Null);
        return nulls > 0 && nulls * 3 >= start.Length;
    }

    /// <summary>The text without the characters that are null.</summary>
    public static SourceText Narrow(SourceText text)
    {
        var narrow = new StringBuilder(text.Length / 2);
        foreach (var c in text.ToString())
        {
            if (c != Null)
                narrow.Append(c);
        }

        return SourceText.From(narrow.ToString());
    }

    /// <summary>The keys of the narrow text, in its order, at their places in the wide one.</summary>
    public static IReadOnlyList<FoundKey> InSource(SourceText text, IReadOnlyList<FoundKey> keys)
    {
        var found = new List<FoundKey>();
        int position = 0, narrow = 0;
        foreach (var key in keys)
        {
            var start = MoveTo(key.Place.Start);
            var range = TextRange.FromBounds(start, MoveTo(key.Place.End - 1) + 1);
            found.Add(key with { Characters = [range], Value = null, Place = range });
        }

        return found;

        int MoveTo(int target)
        {
            for (; narrow < target || text[position] == Null; position++)
                narrow += text[position] == Null ? 0 : 1;

            return position;
        }
    }
}
