using System.Globalization;
using ConnectionStrings;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// What an escape sequence stands for: those of JSON, YAML, C, .properties, the shells and PowerShell together. Where a format does not know
/// one of them, the text is read as it stands as well.
/// </summary>
internal static class Escapes
{
    /// <summary>Reads the sequence at a position and moves behind it.</summary>
    public static void Read(string text, ref int position, DecodedText.Builder builder)
    {
        var start = position;
        if (start + 1 >= text.Length)
        {
            builder.AddPlain(text, new TextRange(start, 1));
            position++;
            return;
        }

        var meaning = text[start + 1] switch
        {
            'u' when start + 2 < text.Length && text[start + 2] == '{' => BracedCode(text, start + 3, out position),
            'u' => Code(text, start + 2, 4, out position),
            'U' => Code(text, start + 2, 8, out position),
            'x' => Code(text, start + 2, 2, out position),
            _ => null,
        };

        if (meaning is null)
        {
            // A line break that is escaped is none.
            position = Line.IsBreak(text[start + 1]) ? Line.At(text, start + 1).Next : start + 2;
            meaning = Simple(text[start + 1]);
        }

        builder.AddDecoded(meaning, TextRange.FromBounds(start, position));
    }

    private static string Simple(char c) => c switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'b' => "\b",
        'f' => "\f",
        'v' => "\v",
        'a' => "\a",
        'e' => "\u001B",
        '0' => "\0",
        '\r' or '\n' => "",
        _ => c.ToString(),
    };

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

    private static string? Character(string digits)
    {
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return null;

        // Half a surrogate pair is a character of its own here: the other half follows as the next sequence.
        return code is >= 0 and <= char.MaxValue ? ((char)code).ToString() : code is > 0 and <= 0x10FFFF ? char.ConvertFromUtf32(code) : null;
    }
}
