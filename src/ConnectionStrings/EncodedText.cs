using System.Text;

namespace ConnectionStrings;

/// <summary>Connection strings in base64, as a Kubernetes secret or a build variable holds them.</summary>
internal static class EncodedText
{
    /// <summary>What every connection string as Azure writes it starts with in base64: fifteen characters are twenty there.</summary>
    public const string Mark = "U3Vic2NyaXB0aW9uSWQ9";

    private const int Longest = 4096;

    /// <summary>The runs of base64 that are such a connection string, with its text.</summary>
    public static IEnumerable<(TextRange Range, string Text)> FindAll(string text)
    {
        for (int start = 0; (start = text.IndexOf(Mark, start, StringComparison.Ordinal)) >= 0;)
        {
            var end = start;
            while (end < text.Length && end - start < Longest && KeyAlphabet.IsBase64(text[end]))
                end++;

            if (Decode(text.Substring(start, end - start)) is { } decoded)
                yield return (TextRange.FromBounds(start, end), decoded);

            start = end;
        }
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
