namespace ConnectionStrings;

/// <summary>The classes of ASCII characters. Those of <see cref="char"/> have letters and digits of all scripts.</summary>
internal static class AsciiChar
{
    public static bool IsDigit(char c) => (uint)(c - '0') < 10;

    public static bool IsUpper(char c) => (uint)(c - 'A') < 26;

    public static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') < 26;

    public static bool IsLetterOrDigit(char c) => IsDigit(c) || IsLetter(c);

    public static bool IsHexDigit(char c) => IsDigit(c) || (uint)((c | 0x20) - 'a') < 6;
}
