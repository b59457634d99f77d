namespace ConnectionStrings;

/// <summary>
/// Keys beside a name that only an access key has (<see cref="KeyName"/>), in whatever notation (<see cref="Assignment"/>): a shell, a line
/// of JSON or YAML, a recorded request.
/// </summary>
internal static class NamedKey
{
    public const string Variable = "AZURE_QUANTUM_API_KEY";
    public const string Header = KeyName.Header;

    /// <summary>
    /// Twice as long as any key that was seen. What is much longer is something else: a key that is encrypted, to be shared. The limit
    /// also keeps the reading of a file of nothing but names linear.
    /// </summary>
    private const int LongestKey = 200;

    /// <summary>The values of all names that only a key has, where they are keys and little else.</summary>
    public static IEnumerable<TextRange> FindAll(string text)
    {
        // Where names are crowded, no more than these are looked round: so the time stays linear.
        const int most = 8;
        var looked = new Queue<int>();
        for (var name = KeyName.Find(text, 0); name is { } found; name = KeyName.Find(text, found.End))
        {
            var looksAround = looked.Count < most || found.Start - looked.Dequeue() > Assignment.LongestStatement;
            looked.Enqueue(found.Start);
            foreach (var value in Assignment.ValuesOf(text, found, looksAround))
            {
                if (!IsKey(text, value))
                    continue;

                yield return value;
                break;
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
}
