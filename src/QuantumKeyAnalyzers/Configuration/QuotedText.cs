using ConnectionStrings;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>Reads text in quotes. One that nothing closes ends where its format lets it end at the latest.</summary>
internal static class QuotedText
{
    /// <summary>How far a closing quote is looked for over line breaks. What is further away belongs to something else.</summary>
    private const int LongestOverLines = 8192;

    /// <param name="position">That of the opening quote; moved behind the closing one.</param>
    /// <param name="indent">How far a folded text's next lines have to be indented at least, less one.</param>
    public static void Read(string text, ref int position, QuoteStyle style, DecodedText.Builder builder, int indent = -1)
    {
        var quote = text[position++];
        var limit = style.Lines is LineBreaks.Keep ? LimitOf(text, position, style, quote) : 0;
        var plain = position;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == quote)
            {
                Flush(position);
                position++;
                if (!style.IsDoubled || position >= text.Length || text[position] != quote)
                    return;

                builder.AddDecoded(quote.ToString(), new TextRange(position - 1, 2));
                plain = ++position;
            }
            else if (c == style.Escape)
            {
                Flush(position);
                var isFold = style.Lines is LineBreaks.Fold && position + 1 < text.Length && Line.IsBreak(text[position + 1]);
                Escapes.Read(text, ref position, builder);
                if (isFold)
                    position = Line.SkipBlanks(text, position, text.Length);

                plain = position;
            }
            else if (!Line.IsBreak(c) || (style.Lines is LineBreaks.Keep && position < limit))
            {
                position++;
            }
            else if (style.Lines is LineBreaks.Fold && Continues(text, position, indent, out var content))
            {
                Flush(position);
                builder.AddDecoded(" ", TextRange.FromBounds(position, content));
                plain = position = content;
            }
            else
            {
                break;
            }
        }

        Flush(position);

        void Flush(int end) => builder.AddPlain(text, TextRange.FromBounds(plain, end));
    }

    /// <summary>Whether a folded text goes on behind a line break; a line with less indentation belongs to something else.</summary>
    private static bool Continues(string text, int lineBreak, int indent, out int content)
    {
        var next = Line.At(text, Line.At(text, lineBreak).Next);
        content = next.Content;
        return next.Start < text.Length && (next.IsBlank || next.Indent > indent);
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
