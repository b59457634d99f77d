namespace ConnectionStrings;

/// <summary>Quotes round a value or round a whole connection string, as other grammars have them and this one does not.</summary>
internal static class Quotes
{
    /// <summary>The text from the quote that a value starts with to the one that closes it; null where there are none.</summary>
    public static TextRange? In(string text, TextRange value)
    {
        if (value.Length == 0 || text[value.Start] is not ('"' or '\''))
            return null;

        var end = text.IndexOf(text[value.Start], value.Start + 1);
        return end < 0 ? null : TextRange.FromBounds(value.Start, end + 1);
    }

    /// <summary>Whether a text is in quotes as a whole.</summary>
    public static bool IsWhole(string text)
    {
        var whole = text.AsSpan().Trim();
        return whole.Length > 1 && whole[0] is '"' or '\'' && whole[0] == whole[whole.Length - 1];
    }
}
