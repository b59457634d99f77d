namespace QuantumKeyAnalyzers.Text;

/// <summary>What the characters behind a backslash mean in C#, and in the formats that write escapes as C does.</summary>
internal static class CharacterEscapes
{
    /// <summary>What one character means; itself where it has no other meaning.</summary>
    public static string MeaningOf(char c) => c switch
    {
        '0' => "\0",
        'a' => "\a",
        'b' => "\b",
        'e' => "\u001B",
        'f' => "\f",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'v' => "\v",
        _ => c.ToString(),
    };

    /// <summary>
    /// The character with a code; null where there is none. Half of a surrogate pair counts: the other half is the next sequence.
    /// </summary>
    public static string? CharacterOf(int code) => code switch
    {
        >= 0 and <= char.MaxValue => ((char)code).ToString(),
        > 0 and <= 0x10FFFF => char.ConvertFromUtf32(code),
        _ => null,
    };
}
