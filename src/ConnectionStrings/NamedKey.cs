namespace ConnectionStrings;

/// <summary>
/// Keys beside a name that only an access key has: the environment variable <c>AZURE_QUANTUM_API_KEY=…</c>, the header
/// <c>x-ms-quantum-api-key: …</c>, in whatever notation: a shell, a line of JSON or YAML, a recorded request.
/// </summary>
internal static class NamedKey
{
    public const string Variable = "AZURE_QUANTUM_API_KEY";
    public const string Header = "x-ms-quantum-api-key";

    /// <summary>
    /// Twice as long as any key that was seen. What is much longer is something else: a key that is encrypted, to be shared. The limit
    /// also keeps the reading of a file of nothing but names linear.
    /// </summary>
    private const int LongestKey = 200;

    private static readonly string[] Names = [Variable, Header];

    public static bool IsName(string text) => Array.Exists(Names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The values of all such names that are keys and little else.</summary>
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
        return key.IndexOf('=') < 0 && AccessKey.Judge(key) == Likelihood.Strong && !Guid.TryParseExact(key, "D", out _);
    }

    private static TextRange? ValueBehind(string text, int position)
    {
        // Quotes and brackets around the name, one separator, quotes and brackets around the value.
        Skip(text, ref position, "\"'`])} \t");
        if (position >= text.Length || text[position] is not ('=' or ':' or ',' or '>'))
            return null;

        position++;
        Skip(text, ref position, "\"'`( \t");
        var end = position;
        while (end < text.Length && end - position <= LongestKey && !EndsValue(text[end]))
            end++;

        return TextRange.FromBounds(position, end);
    }

    private static bool EndsValue(char c) =>
        char.IsWhiteSpace(c) || c is '"' or '\'' or '`' or ';' or ',' or '<' or ')' or ']' or '}' or '&' or '|' or '\\';

    private static void Skip(string text, ref int position, string characters)
    {
        while (position < text.Length && characters.AsSpan().IndexOf(text[position]) >= 0)
            position++;
    }
}
