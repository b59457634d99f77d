namespace QuantumKeyAnalyzers.Values;

/// <summary>Fills in a composite format string: <c>{0}</c>, <c>{1,10:N}</c>, <c>{{</c>.</summary>
internal static class CompositeFormat
{
    /// <returns>The text; unknown where the format is one that the run time refuses.</returns>
    public static ResolvedText Fill(ResolvedText format, IReadOnlyList<ResolvedText> arguments, ValueResolver resolver)
    {
        var text = format.Text;
        var parts = new List<ResolvedText>();
        var (start, length) = (0, 0L);
        for (var i = 0; i < text.Length && !resolver.Budget.IsSpent && length <= resolver.Budget.LongestText; i++)
        {
            if (text[i] is not ('{' or '}'))
                continue;

            parts.Add(format.Slice(start, i));
            if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                i++;
                start = i;
                continue;
            }

            var end = text[i] == '{' ? text.IndexOf('}', i) : -1;
            if (end < 0 || !TryReadIndex(text, i + 1, end, out var index) || index >= arguments.Count)
                return ResolvedText.Unknown;

            parts.Add(arguments[index]);
            length += arguments[index].Text.Length;
            i = end;
            start = end + 1;
        }

        parts.Add(format.Slice(start, text.Length));
        return resolver.Concat(parts);
    }

    /// <summary>The number in front of an item's alignment and format, which do not change a key.</summary>
    private static bool TryReadIndex(string text, int start, int end, out int index)
    {
        const int most = 1_000_000;
        index = 0;
        var i = start;
        while (i < end && text[i] is >= '0' and <= '9' && index < most)
            index = index * 10 + (text[i++] - '0');

        return i > start && (i == end || text[i] is ',' or ':' or ' ');
    }
}
