using ConnectionStrings;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Keys beside a name that only an access key has, in text of no known structure: <c>AZURE_QUANTUM_API_KEY=…</c>, <c>x-ms-quantum-api-key: …</c>.
/// </summary>
internal static class NamedKey
{
    /// <summary>Far longer than any key, and short enough that a file of names and equals signs is read in linear time.</summary>
    private const int LongestKey = 1_000;

    private static readonly string[] Names = ["AZURE_QUANTUM_API_KEY", "x-ms-quantum-api-key"];

    public static bool IsName(string text) => Array.Exists(Names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<TextRange> FindAll(string text)
    {
        foreach (var name in Names)
        {
            for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0;
                 at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (ValueBehind(text, at + name.Length) is { } value && IsKey(text, value))
                    yield return value;
            }
        }
    }

    /// <summary>The first word of a value: what follows it is a comment, or the next command.</summary>
    public static TextRange FirstWord(string text, int start)
    {
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '"' or '\''))
            start++;

        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (';' or '"' or '\''))
            end++;

        return TextRange.FromBounds(start, end);
    }

    /// <summary>Whether a value is sure to be a key. Equals signs only ever end one: elsewhere they are those of an assignment.</summary>
    public static bool IsKey(string text, TextRange value)
    {
        if (value.Length is 0 or > LongestKey)
            return false;

        var key = value.Of(text).ToString().TrimEnd('=');
        return key.IndexOf('=') < 0 && AccessKey.Judge(key) == Likelihood.Strong;
    }

    private static TextRange? ValueBehind(string text, int position)
    {
        // Quotes and brackets round the name, one separator, quotes and brackets round the value.
        Skip(text, ref position, "\"'`])} \t");
        if (position >= text.Length || text[position] is not ('=' or ':' or ',' or '>'))
            return null;

        position++;
        Skip(text, ref position, "\"'`( \t");
        var end = position;
        while (end < text.Length && end - position <= LongestKey && !char.IsWhiteSpace(text[end]) && "\"'`;,<)]}&|\\".IndexOf(text[end]) < 0)
            end++;

        return TextRange.FromBounds(position, end);
    }

    private static void Skip(string text, ref int position, string characters)
    {
        while (position < text.Length && characters.IndexOf(text[position]) >= 0)
            position++;
    }
}
