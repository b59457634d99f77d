using System.Globalization;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>The entities of XML: <c>&amp;amp;</c>, <c>&amp;#61;</c>, <c>&amp;#x3D;</c>.</summary>
internal static class XmlEntities
{
    private const int Longest = 12;

    /// <summary>Adds a part of XML text with the characters that its entities mean.</summary>
    public static void Read(string text, TextRange range, DecodedText.Builder builder)
    {
        var plain = range.Start;
        for (var at = Next(plain); at >= 0;)
        {
            if (MeaningOf(text, at, range.End, out var end) is { } meaning)
            {
                builder.AddPlain(text, TextRange.FromBounds(plain, at));
                builder.AddDecoded(meaning, TextRange.FromBounds(at, end));
                at = Next(plain = end);
            }
            else
            {
                at = Next(at + 1);
            }
        }

        builder.AddPlain(text, TextRange.FromBounds(plain, range.End));

        int Next(int from) => text.IndexOf('&', from, range.End - from);
    }

    private static string? MeaningOf(string text, int ampersand, int limit, out int end)
    {
        var semicolon = text.IndexOf(';', ampersand, Math.Min(Longest, limit - ampersand));
        end = semicolon + 1;
        if (semicolon < 0)
            return null;

        var name = text.Substring(ampersand + 1, semicolon - ampersand - 1);
        return name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            "equals" => "=",
            "semi" => ";",
            ['#', 'x' or 'X', .. var digits] => Character(digits, NumberStyles.AllowHexSpecifier),
            ['#', .. var digits] => Character(digits, NumberStyles.None),
            _ => null,
        };
    }

    private static string? Character(string digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && code is not (0 or (>= 0xD800 and <= 0xDFFF))
            ? CharacterEscapes.CharacterOf(code) : null;
}
