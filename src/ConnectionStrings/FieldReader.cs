namespace ConnectionStrings;

/// <summary>
/// Cuts text into fields, in time linear in its length. A whole text is cut at semicolons; inside other text (a comment, a line of
/// JSON, a shell command) a field starts at its name and ends where a value can no longer go on.
/// </summary>
internal static class FieldReader
{
    private const int LongestName = 17;
    private const int LongestPlaceholder = 200;

    /// <summary>Reads text that is a connection string and nothing else.</summary>
    /// <param name="stray">What is neither a field nor white space.</param>
    public static List<Field> ReadWhole(string text, out List<TextRange> stray)
    {
        var fields = new List<Field>();
        stray = [];

        for (var start = 0; start < text.Length;)
        {
            var semicolon = text.IndexOf(';', start);
            var end = semicolon < 0 ? text.Length : semicolon;
            var segment = Trim(text, start, end);
            start = end + 1;

            if (segment.Length == 0)
                continue;

            // A key may end in the '=' of its base64 padding: only the first one separates.
            var separator = text.IndexOf('=', segment.Start, segment.Length);
            var name = separator < 0 ? segment : Trim(text, segment.Start, separator);
            if (separator >= 0 && FieldNames.TryParse(name.Of(text), out var fieldName))
                fields.Add(new Field(fieldName, name, Trim(text, separator + 1, segment.End), semicolon >= 0));
            else
                stray.Add(segment);
        }

        return fields;
    }

    /// <summary>Reads the next run of fields inside other text.</summary>
    /// <param name="position">Where to look from; moved behind what was read, or to the end of the text when there is no more.</param>
    public static List<Field> ReadNext(string text, ref int position)
    {
        var fields = new List<Field>();
        var separator = position;
        while ((separator = separator < text.Length ? text.IndexOf('=', separator) : -1) >= 0)
        {
            if (TryGetNameBefore(text, separator, position, out var fieldName, out var name))
            {
                position = ReadRun(text, fieldName, name, separator, fields);
                return fields;
            }

            separator++;
        }

        position = text.Length;
        return fields;
    }

    private static int ReadRun(string text, FieldName fieldName, TextRange name, int separator, List<Field> fields)
    {
        while (true)
        {
            var value = ValueInOtherText(text, separator + 1);
            var end = SkipWhiteSpace(text, value.End);
            var isTerminated = end < text.Length && text[end] == ';';
            fields.Add(new Field(fieldName, name, value, isTerminated));

            if (isTerminated)
                end++;

            // The next field has to start right here; its name is at most LongestName characters long.
            var nameStart = SkipWhiteSpace(text, end);
            var nameEnd = nameStart;
            while (nameEnd < text.Length && nameEnd - nameStart < LongestName && AsciiChar.IsLetter(text[nameEnd]))
                nameEnd++;

            separator = SkipWhiteSpace(text, nameEnd);
            if (separator >= text.Length || text[separator] != '=')
                return end;

            // Where a field comes again after others, the next connection string starts.
            name = TextRange.FromBounds(nameStart, nameEnd);
            if (!FieldNames.TryParse(name.Of(text), out fieldName)
                || (fields[fields.Count - 1].Name != fieldName && fields.Exists(field => field.Name == fieldName)))
            {
                return end;
            }
        }
    }

    private static bool TryGetNameBefore(string text, int separator, int from, out FieldName fieldName, out TextRange name)
    {
        var end = separator;
        while (end > from && char.IsWhiteSpace(text[end - 1]))
            end--;

        var start = end;
        while (start > from && end - start <= LongestName && AsciiChar.IsLetter(text[start - 1]))
            start--;

        name = TextRange.FromBounds(start, end);
        var isWholeWord = start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_');
        return FieldNames.TryParse(name.Of(text), out fieldName) && isWholeWord;
    }

    private static TextRange ValueInOtherText(string text, int start)
    {
        // White space may follow the '=', but a line break there means that the value is empty.
        while (start < text.Length && char.IsWhiteSpace(text[start]) && text[start] is not ('\n' or '\r'))
            start++;

        if (IsQuotedAt(text, start))
            start++;

        var end = start;
        if (start < text.Length && ClosingBracket(text[start]) is { } closing)
        {
            // A placeholder such as <your key> may hold spaces. The look-ahead is bounded, so that the whole stays linear.
            var inside = text.AsSpan(start, Math.Min(LongestPlaceholder, text.Length - start));
            var limit = inside.IndexOfAny(';', '\n', '\r');
            end += (limit < 0 ? inside : inside.Slice(0, limit)).LastIndexOf(closing) + 1;
        }

        while (end < text.Length && !EndsValue(text[end]))
            end++;

        return TextRange.FromBounds(start, end);
    }

    /// <summary>A value in quotes of its own; a quote by itself ends the text that the field is at the end of.</summary>
    private static bool IsQuotedAt(string text, int start)
    {
        if (start >= text.Length || text[start] is not ('\'' or '"'))
            return false;

        var end = start + 1;
        while (end < text.Length && end - start < LongestPlaceholder && !EndsValue(text[end]))
            end++;

        return end - start > 1 && end < text.Length && text[end] == text[start];
    }

    private static char? ClosingBracket(char opening) => opening switch
    {
        '<' => '>',
        '{' or '$' or '#' => '}',
        '[' => ']',
        _ => null,
    };

    private static bool EndsValue(char c) => c is ';' or '"' or '\'' or '`' || char.IsWhiteSpace(c);

    private static int SkipWhiteSpace(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;

        return start;
    }

    private static TextRange Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;

        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;

        return TextRange.FromBounds(start, end);
    }
}
