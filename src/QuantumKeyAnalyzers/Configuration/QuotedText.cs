using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>Reads text in quotes. Where nothing closes it, it ends at the last place that its format allows.</summary>
internal static class QuotedText
{
    /// <summary>How far a closing quote is looked for over line breaks. What is further away belongs to something else.</summary>
    private const int LongestOverLines = 8192;

    /// <param name="position">That of the opening quote; moved behind the closing one.</param>
    /// <param name="indent">The next lines of a folded text have to be indented further.</param>
    public static ConfigurationValue Read(string text, ref int position, QuoteStyle style, int indent = -1)
    {
        var builder = new DecodedText.Builder();
        Read(text, ref position, style, builder, indent);
        return new ConfigurationValue(builder.ToDecodedText());
    }

    /// <inheritdoc cref="Read(string, ref int, QuoteStyle, int)"/>
    public static void Read(string text, ref int position, QuoteStyle style, DecodedText.Builder builder, int indent = -1)
    {
        var quote = text[position++];
        var limit = style.Lines is LineBreaks.Keep ? LimitOf(text, position, style, quote) : 0;
        var plain = position;
        while (position < text.Length)
        {
            var c = text[position];
            if (c != quote && c != style.Escape && (!Line.IsBreak(c) || position < limit))
            {
                position++;
                continue;
            }

            builder.AddPlain(text, TextRange.FromBounds(plain, position));
            plain = position;
            if (c == style.Escape)
                EscapeSequence.Read(text, ref position, builder, skipIndentation: style.Lines is LineBreaks.Fold);
            else if (c == quote ? IsClosing(text, ref position, style, builder) : !TryFold(text, ref position, style, builder, indent))
                return;

            plain = position;
        }

        builder.AddPlain(text, TextRange.FromBounds(plain, position));
    }

    /// <summary>Moves behind a quote. One that is doubled is a part of the text.</summary>
    private static bool IsClosing(string text, ref int position, QuoteStyle style, DecodedText.Builder builder)
    {
        var quote = text[position++];
        if (!style.IsDoubled || position >= text.Length || text[position] != quote)
            return true;

        position++;
        builder.AddDecoded(quote.ToString(), new TextRange(position - 2, 2));
        return false;
    }

    /// <summary>Moves over a line break that means a blank. A line with less indentation belongs to something else.</summary>
    private static bool TryFold(string text, ref int position, QuoteStyle style, DecodedText.Builder builder, int indent)
    {
        var next = Line.At(text, Line.At(text, position).Next);
        if (style.Lines is not LineBreaks.Fold || next.Start == text.Length || !(next.IsBlank || next.Indent > indent))
            return false;

        builder.AddDecoded(" ", TextRange.FromBounds(position, next.Content));
        position = next.Content;
        return true;
    }

    private static int LimitOf(string text, int start, QuoteStyle style, char quote)
    {
        var end = Math.Min(text.Length, start + LongestOverLines);
        for (var i = start; i < end; i++)
        {
            if (text[i] == quote)
                return i;

            if (text[i] == style.Escape)
                i++;
        }

        // Nothing closes it: it is an apostrophe.
        return start;
    }
}
