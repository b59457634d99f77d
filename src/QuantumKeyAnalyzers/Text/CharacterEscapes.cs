namespace QuantumKeyAnalyzers.Text;

/// <summary>What the characters behind a backslash mean in C#, and in the formats that write escapes as C does.</summary>
internal static class CharacterEscapes
{
    /// <summary>What one character means. A character without a meaning of its own stands for itself.</summary>
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

    /// <summary>The character with a code, half a surrogate pair included: the other half is the next sequence. Null for other numbers.</summary>
    public static string? CharacterOf(int code) => code switch
    {
        >= 0 and <= char.MaxValue => ((char)code).ToString(),
        > 0 and <= 0x10FFFF => char.ConvertFromUtf32(code),
        _ => null,
    };
}
