namespace ConnectionStrings;

/// <summary>A part of a key that is long enough to give something away: no message, name or log shows one.</summary>
internal static class KeyPart
{
    public const int ShortestLength = 6;

    /// <summary>The first place, at or after a position, of a run of so many characters of a key; -1 if there is none.</summary>
    public static int IndexIn(string text, int from, ReadOnlySpan<char> key, int length, StringComparison comparison)
    {
        for (var start = from; start + length <= text.Length; start++)
        {
            if (key.IndexOf(text.AsSpan(start, length), comparison) >= 0)
                return start;
        }

        return -1;
    }
}
