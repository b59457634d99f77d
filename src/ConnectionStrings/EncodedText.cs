using System.Text;

namespace ConnectionStrings;

/// <summary>
/// Connection strings in base64, as a Kubernetes secret or a build variable holds them; over several lines, where a tool wraps them or a
/// program joins them.
/// </summary>
internal static class EncodedText
{
    /// <summary>What every connection string as Azure writes it starts with in base64: fifteen characters are twenty there.</summary>
    public const string Mark = "U3Vic2NyaXB0aW9uSWQ9";

    private const int Longest = 4096;

    /// <summary>How far one line is from the next: a line break, indentation, the marks of a comment.</summary>
    private const int LongestBreak = 200;

    /// <summary>The runs of base64 that are such a connection string, with its text.</summary>
    public static IEnumerable<(TextRange Range, string Text)> FindAll(string text)
    {
        for (int start = 0; (start = text.IndexOf(Mark, start, StringComparison.Ordinal)) >= 0;)
        {
            var encoded = new StringBuilder(text, start, EndOfRun(text, start) - start, Longest);
            var end = AddLines(text, start + encoded.Length, encoded);
            if (Decode(encoded.ToString()) is { } decoded)
                yield return (TextRange.FromBounds(start, end), decoded);

            start = end;
        }
    }

    /// <summary>Adds the lines that go on with what was read so far.</summary>
    /// <returns>The end of the last one.</returns>
    private static int AddLines(string text, int end, StringBuilder encoded)
    {
        // Each line is decoded once, from the last whole group of four.
        var hasEnd = Reaches(Decode(encoded.ToString()) ?? "");
        while (!(hasEnd || encoded[encoded.Length - 1] == '=') && NextLine(text, end) is { Length: > 0 } line
            && encoded.Length + line.Length <= Longest)
        {
            var whole = encoded.Length / 4 * 4;
            var last = encoded.ToString(whole, encoded.Length - whole) + line.Of(text).ToString();
            if (Decode(last) is not { } decoded || !IsText(decoded))
                break;

            encoded.Append(text, line.Start, line.Length);
            hasEnd = Reaches(decoded);
            end = line.End;
        }

        return end;
    }

    /// <summary>Whether a part of a connection string ends as a whole one does, behind its endpoint.</summary>
    private static bool Reaches(string decoded) => decoded.EndsWith("/;", StringComparison.Ordinal);

    /// <summary>Whether what was decoded is no mere chance: a word behind a connection string gives other characters.</summary>
    private static bool IsText(string decoded) => decoded.All(c => c is (>= ' ' and <= '~') or '\r' or '\n' or '\t');

    /// <summary>The base64 in the next line; empty where something else is there.</summary>
    private static TextRange NextLine(string text, int position)
    {
        var limit = Math.Min(text.Length, position + LongestBreak);
        var start = position;
        while (start < limit && IsBetweenLines(text, start))
            start++;

        var end = start > position && start < limit ? EndOfRun(text, start) : start;
        var isWord = end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is ':' or '_' or '-' or '.');
        return TextRange.FromBounds(start, isWord ? start : end);
    }

    /// <summary>
    /// White space, the quotes and the operator between two pieces of a text, the line break of a text in another text (<c>\n</c>) or of a
    /// command, comment marks.
    /// </summary>
    private static bool IsBetweenLines(string text, int position) => text[position] switch
    {
        '"' or '\'' or '\\' or '`' or '^' or ',' or '#' or '*' or '>' => true,
        'n' or 'r' => text[position - 1] == '\\',
        '+' => position + 1 < text.Length && (char.IsWhiteSpace(text[position + 1]) || text[position + 1] is '"' or '\''),
        var c => char.IsWhiteSpace(c),
    };

    private static int EndOfRun(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < Longest && KeyAlphabet.IsBase64(text[end]))
            end++;

        return end;
    }

    private static string? Decode(string encoded)
    {
        // Without its padding too, and cut off at its end: what is whole is read.
        var characters = encoded.TrimEnd('=');
        var whole = characters.Length % 4 == 1 ? characters.Substring(0, characters.Length - 1) : characters;
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(whole.PadRight((whole.Length + 3) / 4 * 4, '=')));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
