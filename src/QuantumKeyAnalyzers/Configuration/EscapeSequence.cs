using System.Globalization;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// The escape sequences of JSON, YAML, C, .properties, the shells and PowerShell together. Where a format does not have one of them, the
/// key is found in the file's own text.
/// </summary>
internal static class EscapeSequence
{
    /// <summary>Reads the sequence at a position and moves behind it.</summary>
    /// <param name="skipIndentation">Whether an escaped line break takes the indentation of the next line with it.</param>
    public static void Read(string text, ref int position, DecodedText.Builder builder, bool skipIndentation = false)
    {
        var start = position;
        if (start + 1 >= text.Length)
        {
            builder.AddPlain(text, new TextRange(position++, 1));
            return;
        }

        var c = text[start + 1];
        if (Line.IsBreak(c))
        {
            position = Line.At(text, start + 1).Next;
            position = skipIndentation ? Line.SkipBlanks(text, position, text.Length) : position;
            return;
        }

        var meaning = c switch
        {
            'u' when start + 2 < text.Length && text[start + 2] == '{' => BracedCode(text, start + 3, out position),
            'u' => Code(text, start + 2, 4, out position),
            'U' => Code(text, start + 2, 8, out position),
            'x' => Code(text, start + 2, 2, out position),
            _ => null,
        };

        if (meaning is null)
        {
            position = start + 2;
            meaning = CharacterEscapes.MeaningOf(c);
        }

        builder.AddDecoded(meaning, TextRange.FromBounds(start, position));
    }

    private static string? BracedCode(string text, int start, out int end)
    {
        const int longest = 8;
        var close = text.IndexOf('}', start, Math.Min(longest, text.Length - start));
        end = close + 1;
        return close < 0 ? null : Character(text.Substring(start, close - start));
    }

    private static string? Code(string text, int start, int length, out int end)
    {
        end = start + length;
        return end > text.Length ? null : Character(text.Substring(start, length));
    }

    private static string? Character(string digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? CharacterEscapes.CharacterOf(code) : null;
}
