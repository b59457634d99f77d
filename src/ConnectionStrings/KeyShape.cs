namespace ConnectionStrings;

/// <summary>
/// The known shape of an access key: 76 characters of the base64url alphabet, the mark <c>AZQU</c>, five more and one of
/// <c>A Q g w</c>, optionally <c>==</c>; not inside a longer run of such characters. It comes from a small sample, so it only ever adds
/// confidence.
/// </summary>
internal static class KeyShape
{
    public const string Mark = "AZQU";

    private const int BeforeMark = 76;
    private const int AfterMark = 6;

    /// <summary>The next key at or after a position, or null.</summary>
    public static TextRange? Find(string text, int from)
    {
        for (var mark = text.IndexOf(Mark, from, StringComparison.Ordinal); mark >= 0;
             mark = text.IndexOf(Mark, mark + 1, StringComparison.Ordinal))
        {
            var start = mark - BeforeMark;
            var end = mark + Mark.Length + AfterMark;
            if (start < from || end > text.Length)
                continue;

            if (!IsRun(text, start, end) || text[end - 1] is not ('A' or 'Q' or 'g' or 'w'))
                continue;

            if (start > 0 && KeyAlphabet.IsBase64Url(text[start - 1]) && !IsBehindEscape(text, start))
                continue;

            if (end < text.Length && KeyAlphabet.IsBase64Url(text[end]))
                continue;

            if (string.CompareOrdinal(text, end, "==", 0, 2) == 0)
                end += 2;

            return TextRange.FromBounds(start, end);
        }

        return null;
    }

    /// <summary>Behind <c>%3D</c>, which is <c>=</c> in an address, the run of characters is not a longer one.</summary>
    private static bool IsBehindEscape(string text, int start) =>
        start >= 3 && text[start - 3] == '%' && AsciiChar.IsHexDigit(text[start - 2]) && AsciiChar.IsHexDigit(text[start - 1]);

    private static bool IsRun(string text, int start, int end)
    {
        while (start < end && KeyAlphabet.IsBase64Url(text[start]))
            start++;

        return start == end;
    }
}
