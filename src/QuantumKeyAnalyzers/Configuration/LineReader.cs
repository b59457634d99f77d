using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>Reads files of a name and a value a line: .env, .ini, .properties, .toml and similar.</summary>
/// <param name="areVariables">Whether the entries are environment variables.</param>
internal sealed class LineReader(string text, KeyCollector keys, bool areVariables)
{
    private const string UnitVariables = "Environment";
    private static readonly char[] PartsOfOperator = [':', '?', '+', '!', ' ', '\t'];
    private static readonly char[] EndsOfPlainText = ['\\', '\r', '\n'];

    private readonly ConfigurationSection _root = new(null, "", isFlat: true);
    private ConfigurationSection? _section;
    private int _position;

    public static void ReadFile(string text, KeyCollector keys) => Read(text, keys, areVariables: false);

    /// <summary>Reads a file of environment variables.</summary>
    public static void ReadVariables(string text, KeyCollector keys) => Read(text, keys, areVariables: true);

    private static void Read(string text, KeyCollector keys, bool areVariables)
    {
        var reader = new LineReader(text, keys, areVariables);
        reader._section = reader._root;
        while (reader._position < text.Length)
            reader.ReadLine();
    }

    private void ReadLine()
    {
        var line = Line.At(text, _position);
        _position = line.Next;
        if (line.IsBlank)
            return;

        switch (text[line.Content])
        {
            case '#' or ';' or '!':
                keys.AddLineComment(line.Content, line.End);
                break;
            case '/' when line.Content + 1 < line.End && text[line.Content + 1] == '/':
                keys.AddLineComment(line.Content, line.End, markLength: 2);
                break;
            case '[':
                _section = KeyCollector.OpenSection(_root, text.Substring(line.Content, line.End - line.Content));
                break;
            default:
                ReadEntry(line);
                break;
        }
    }

    private void ReadEntry(Line line)
    {
        var separator = SeparatorIn(line);
        if (separator < 0)
            return;

        var connectionString = ConnectionStringAt(line, separator);
        var name = NameIn(TextRange.FromBounds(line.Content, connectionString ?? separator));
        var start = connectionString ?? Line.SkipBlanks(text, separator + 1, line.End);
        if (start < line.End && text[start] is '{' or '[')
        {
            JsonReader.ReadFlow(text, ref start, line.End, keys, _section, name, indent: null);
            return;
        }

        var value = ReadValue(line, start);
        if (areVariables)
            value = value with { Variable = VariableIn(line, value) };
        else if (name == UnitVariables)
            value = WithVariable(line, value);

        keys.AddValue(value);
        if (name.Length > 0)
            keys.AddEntry(_section, name, value);
    }

    /// <summary>
    /// The start of a connection string, quotes included, whose first field an equals sign belongs to: nothing is in front of it, or a name
    /// with another separator. One field by itself is an entry.
    /// </summary>
    private int? ConnectionStringAt(Line line, int equals)
    {
        var end = equals;
        while (end > line.Content && Line.IsBlankCharacter(text[end - 1]))
            end--;

        var start = end;
        while (start > line.Content && AsciiChar.IsLetter(text[start - 1]))
            start--;

        var isWholeWord = start == line.Content || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_');
        if (!isWholeWord || text[equals] != '=' || !FieldNames.TryParse(text.AsSpan(start, end - start), out _)
            || ConnectionString.FindAll(text.Substring(start, line.End - start)).FirstOrDefault() is not { IsRecognizable: true })
            return null;

        return start > line.Content && text[start - 1] is '"' or '\'' ? start - 1 : start;
    }

    /// <summary><c>Environment="NAME=value"</c> of systemd, where a line has only one.</summary>
    private ConfigurationValue WithVariable(Line line, ConfigurationValue value)
    {
        var (start, last) = (value.Decoded.Text.IndexOf('=') + 1, value.Decoded.Text.Length);
        var end = value.Decoded.SourceOf(new TextRange(0, last)).End;
        var isOnly = text.IndexOfAny([' ', '\t'], end, Math.Max(0, line.End - end)) < 0;
        return start > 0 && isOnly
            ? value with { Part = TextRange.FromBounds(start, last), Variable = VariableIn(line, value) }
            : value;
    }

    /// <summary>The entry with its comment, up to the end of the line where its value ends.</summary>
    private VariableEntry VariableIn(Line line, ConfigurationValue value)
    {
        var end = value.Decoded.SourceOf(new TextRange(0, value.Decoded.Text.Length)).End;
        return new(TextRange.FromBounds(line.Content, Line.At(text, Math.Max(line.Content, end)).End), EntryLayout.Line);
    }

    /// <summary>
    /// The first equals sign, unless a colon in front of it separates. A colon without a blank behind it can be a part of the name, as in
    /// <c>a:b=c</c>. In .properties a blank is enough, which matters for the name of a key only.
    /// </summary>
    private int SeparatorIn(Line line)
    {
        var blank = line.Content;
        while (blank < line.End && !Line.IsBlankCharacter(text[blank]))
            blank++;

        var next = Line.SkipBlanks(text, blank, line.End);
        if (next < line.End && char.IsLetterOrDigit(text[next]) && KeyName.Is(text.Substring(line.Content, blank - line.Content)))
            return blank;

        var colon = -1;
        for (var i = line.Content; i < line.End; i++)
        {
            var c = text[i];
            if (c == '=' || (c == ':' && i + 1 < line.End && Line.IsBlankCharacter(text[i + 1])))
                return i;

            if (c == ':' && colon < 0)
                colon = i;
        }

        return colon;
    }

    /// <summary>The last word: <c>export</c> and the like can be in front of it, in a makefile <c>:</c> or <c>?</c> behind it.</summary>
    private string NameIn(TextRange range)
    {
        const int longest = 200;
        var written = text.Substring(range.Start, Math.Min(range.Length, longest));
        var name = written.TrimEnd(PartsOfOperator).Trim().Trim('"', '\'');
        return name.Substring(name.LastIndexOfAny([' ', '\t']) + 1);
    }

    private ConfigurationValue ReadValue(Line line, int position)
    {
        if (position < line.End && text[position] is '"' or '\'')
        {
            if (TripleQuoted(position) is { } content)
                return new ConfigurationValue(DecodedText.Plain(text, content));

            // The lines of a quoted text are read by themselves as well: nothing may close it.
            return QuotedText.Read(text, ref position, text[position] == '"' ? QuoteStyle.Escaped : QuoteStyle.Literal);
        }

        var builder = new DecodedText.Builder();
        while (position < text.Length && !Line.IsBreak(text[position]))
        {
            if (text[position] == '\\')
            {
                EscapeSequence.Read(text, ref position, builder, skipIndentation: true);
                continue;
            }

            var end = text.IndexOfAny(EndsOfPlainText, position);
            var plain = TextRange.FromBounds(position, end < 0 ? text.Length : end);
            builder.AddPlain(text, plain);
            position = plain.End;
        }

        _position = Math.Max(_position, Line.At(text, position).Next);
        var value = builder.ToDecodedText();
        return new ConfigurationValue(value) { Part = new TextRange(0, LengthWithoutComment(value.Text)) };
    }

    /// <summary>The content of a text over several lines in TOML. Nobody escapes a connection string there.</summary>
    private TextRange? TripleQuoted(int position)
    {
        const int longest = 8192;
        var quotes = new string(text[position], 3);
        if (string.CompareOrdinal(text, position, quotes, 0, 3) != 0)
            return null;

        var start = position + 3;
        var close = text.IndexOf(quotes, start, Math.Min(longest, text.Length - start), StringComparison.Ordinal);
        return close < 0 ? null : TextRange.FromBounds(start, close);
    }

    /// <summary>Not every format has comments behind a value, so they are a part of what is searched.</summary>
    private static int LengthWithoutComment(string value)
    {
        var mark = value.IndexOf('#');
        while (mark > 0 && !Line.IsBlankCharacter(value[mark - 1]))
            mark = value.IndexOf('#', mark + 1);

        return mark <= 0 ? value.Length : value.Substring(0, mark).TrimEnd().Length;
    }
}
