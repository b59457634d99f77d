namespace ConnectionStrings;

/// <summary>
/// A key behind a name that only an Azure Quantum access key has: the header <c>x-ms-quantum-api-key: …</c>, the environment variable
/// <c>AZURE_QUANTUM_API_KEY=…</c>, in whatever notation: a shell, a line of JSON or YAML, a recorded request.
/// </summary>
internal static class NamedKey
{
    public const string Header = "x-ms-quantum-api-key";
    public const string Variable = "AZURE_QUANTUM_API_KEY";

    private const int LongestKey = 512;

    private static readonly string[] Names = [Header, Variable];

    public static bool IsName(string text) => Names.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The values of all such names that are keys and little else.</summary>
    public static IEnumerable<TextRange> FindAll(string text)
    {
        foreach (var name in Names)
        {
            for (int at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
            {
                at += name.Length;
                if (ValueBehind(text, at) is { } value && AccessKey.Judge(value.Of(text).ToString()) == Likelihood.Strong)
                    yield return value;
            }
        }
    }

    private static TextRange? ValueBehind(string text, int start)
    {
        // "NAME": "value", NAME=value, NAME = 'value', NAME value (as in a Dockerfile).
        var position = Skip(text, Skip(text, start, '"', '\'', '\\', ']', ')'), ' ', '\t');
        var separated = Skip(text, position, ':', '=');
        if (separated == start)
            return null;

        position = Skip(text, Skip(text, separated, ' ', '\t'), '"', '\'', '\\');
        var end = position;
        while (end < text.Length && end - position <= LongestKey && AccessKey.IsKeyCharacter(text[end]))
            end++;

        return end - position <= LongestKey ? TextRange.FromBounds(position, end) : null;
    }

    private static int Skip(string text, int start, params char[] characters)
    {
        while (start < text.Length && Array.IndexOf(characters, text[start]) >= 0)
            start++;

        return start;
    }
}
