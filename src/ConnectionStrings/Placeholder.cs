namespace ConnectionStrings;

/// <summary>Values in the place of a key that are none: <c>&lt;your-key&gt;</c>, <c>${KEY}</c>, <c>changeme</c>, <c>xxxx</c>.</summary>
internal static class Placeholder
{
    private static readonly string[][] Brackets =
    [
        ["<", ">"],
        ["{", "}"],
        ["%", "%"],
        ["#{", "}#"],
        ["[", "]"],
        ["@Microsoft.KeyVault(", ")"],
        ["@@", "@@"],
        ["~", "~"],
    ];

    /// <summary>These can be around a key as well: it depends on what is inside.</summary>
    private static readonly string[][] Quotes =
    [
        ["__", "__"],
        ["$", ""],
        ["(", ")"],
        ["'", "'"],
        ["\"", "\""],
    ];

    /// <summary>Words that no key holds: a value of nothing but words with one of these among them is a placeholder.</summary>
    private static readonly HashSet<string> Marks = new(StringComparer.OrdinalIgnoreCase)
    {
        "your", "changeme", "change", "redacted", "todo", "tbd", "placeholder", "replace", "replaceme", "insert", "enter", "paste",
        "fill", "here", "removed", "hidden", "masked", "sanitized", "example", "omitted", "elided", "none", "null", "undefined",
    };

    /// <summary>Words that only say what belongs in this place.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "apikey", "access", "accesskey", "key", "primary", "secondary", "workspace", "workspacekey", "quantum", "azure", "the", "a",
        "value",
    };

    /// <summary>What such names are written together with: <c>base64encodedworkspacekey</c>.</summary>
    private static readonly HashSet<string> Formats = new(StringComparer.OrdinalIgnoreCase) { "base64", "encoded", "string" };

    private static readonly int LongestPart = Marks.Concat(Names).Concat(Formats).Max(word => word.Length);

    public static bool Is(string value)
    {
        var text = value.Trim();
        return Brackets.Any(pair => IsBetween(text, pair))
            || Quotes.Any(pair => IsBetween(text, pair) && AccessKey.Judge(Inside(text, pair)) != Likelihood.Strong)
            || text.AsSpan().IndexOf('…') >= 0
            || text.Contains("...")
            || IsOneCharacterRepeated(text)
            || IsSequence(text)
            || IsRunOfNames(text)
            || (Words.TrySplit(text, out var words) && (words.Any(Marks.Contains) || words.All(Names.Contains)));
    }

    /// <summary>
    /// Where a key is kept: <c>/run/secrets/quantum_key</c>, <c>projects/12345678/secrets/key</c>. The slashes of base64 are between random
    /// characters.
    /// </summary>
    public static bool IsPath(string text)
    {
        var parts = text.Split('/');
        return parts.Length > 1
            && parts.All(part => part.All(AsciiChar.IsDigit) || part is "." or ".." or "~" || Words.TrySplit(part, out _))
            && parts.Any(part => part.Any(char.IsLetter));
    }

    /// <summary>Names that are written together: <c>base64encodedworkspacekey</c>, <c>yourworkspacekey</c>.</summary>
    private static bool IsRunOfNames(string text)
    {
        const int longest = 60;
        if (text.Length is 0 or > longest || !AsciiChar.IsLetter(text[0]))
            return false;

        // Whether the text up to a position is nothing but such words.
        var isRun = new bool[text.Length + 1];
        isRun[0] = true;
        for (var end = 1; end <= text.Length; end++)
        {
            for (var start = Math.Max(0, end - LongestPart); start < end && !isRun[end]; start++)
                isRun[end] = isRun[start] && IsPart(text.Substring(start, end - start));
        }

        return isRun[text.Length];
    }

    private static bool IsPart(string word) => word.Length > 1 && (Names.Contains(word) || Marks.Contains(word) || Formats.Contains(word));

    private static bool IsBetween(string text, string[] pair) =>
        text.Length >= pair[0].Length + pair[1].Length + 1 && text.StartsWith(pair[0], StringComparison.OrdinalIgnoreCase)
        && text.EndsWith(pair[1], StringComparison.Ordinal);

    private static string Inside(string text, string[] pair) =>
        text.Substring(pair[0].Length, text.Length - pair[0].Length - pair[1].Length);

    /// <summary><c>0123456789abcdef0123456789abcdef</c>, <c>abcdefgh…</c></summary>
    private static bool IsSequence(string text)
    {
        const int shortest = 8;
        var steps = Enumerable.Range(1, Math.Max(0, text.Length - 1)).Count(i => text[i] == text[i - 1] + 1);
        return text.Length >= shortest && steps * 8 >= text.Length * 7;
    }

    private static bool IsOneCharacterRepeated(string text)
    {
        // One character by itself is a short name.
        if (text.Length is 1 or 2)
            return false;

        // 00000000-0000-0000-0000-000000000000 is one character repeated as well.
        var first = char.ToUpperInvariant(text.FirstOrDefault(c => c != '-'));
        return text.All(c => char.ToUpperInvariant(c) == first || c == '-');
    }
}
