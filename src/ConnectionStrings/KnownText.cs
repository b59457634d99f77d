namespace ConnectionStrings;

/// <summary>Text of which some parts may be unknown.</summary>
internal static class KnownText
{
    /// <summary>
    /// Stands for an unknown part of any length. U+FFFF is a noncharacter: Unicode reserves it for such internal use, so it
    /// does not occur in real text, and where somebody does write it the worst outcome is one part fewer that is known.
    /// </summary>
    public const char Hole = '\uFFFF';

    public static bool HasHole(ReadOnlySpan<char> text) => text.IndexOf(Hole) >= 0;
}
