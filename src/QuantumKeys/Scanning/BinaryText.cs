using System.Text;

namespace QuantumKeys.Scanning;

/// <summary>
/// The text in a file that is none: a library, a database. Each byte is a character, but for the nulls between the letters of a text in
/// UTF-16; what no text has is a mark that ends it.
/// </summary>
internal static class BinaryText
{
    private const int Start = 8000;
    private const char NoText = '\u0001';

    /// <summary>As git sees it: a null near the start. Text in UTF-16 and UTF-32 has nulls too, and a mark in front of them.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> littleEndian = [0xFF, 0xFE];
        ReadOnlySpan<byte> bigEndian = [0xFE, 0xFF];
        return bytes[..Math.Min(bytes.Length, Start)].Contains((byte)0) && !bytes.StartsWith(littleEndian) && !bytes.StartsWith(bigEndian);
    }

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!IsBetweenLetters(bytes, i))
                text.Append(IsPrintable(bytes[i]) ? (char)bytes[i] : NoText);
        }

        return text.ToString();
    }

    /// <summary>Where a character of the text is among the bytes.</summary>
    public static int PlaceOf(int position, ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!IsBetweenLetters(bytes, i) && position-- == 0)
                return i;
        }

        return bytes.Length;
    }

    private static bool IsBetweenLetters(ReadOnlySpan<byte> bytes, int position) =>
        bytes[position] == 0 && IsPrintableAt(bytes, position - 1) && IsPrintableAt(bytes, position + 1)
        && (IsNullAt(bytes, position - 2) || IsNullAt(bytes, position + 2));

    private static bool IsNullAt(ReadOnlySpan<byte> bytes, int position) =>
        position >= 0 && position < bytes.Length && bytes[position] == 0;

    private static bool IsPrintableAt(ReadOnlySpan<byte> bytes, int position) =>
        position >= 0 && position < bytes.Length && IsPrintable(bytes[position]);

    private static bool IsPrintable(byte b) => b is (>= (byte)' ' and <= (byte)'~') or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
