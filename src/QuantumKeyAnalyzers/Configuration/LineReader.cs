using ConnectionStrings;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>Reads files of a name and a value a line: .env, .ini, .properties, .toml and their like.</summary>
internal sealed class LineReader
{
    private readonly string _text;
    private readonly KeyCollector _keys;
    private readonly ConfigurationSection _root = new(null, "", isFlat: true);
    private ConfigurationSection? _section;
    private int _position;

    private LineReader(string text, KeyCollector keys)
    {
        _text = text;
        _keys = keys;
        _section = _root;
    }

    public static void ReadFile(string text, KeyCollector keys)
    {
        var reader = new LineReader(text, keys);
        while (reader._position < text.Length)
            reader.ReadLine();
    }

    private void ReadLine()
    {
        var line = Line.At(_text, _position);
        _position = line.Next;
        if (line.IsBlank)
            return;

        switch (_text[line.Content])
        {
            case '#' or ';' or '!':
                _keys.AddComment(TextRange.FromBounds(line.Content, line.End), 1);
                break;
            case '/' when line.Content + 1 < line.End && _text[line.Content + 1] == '/':
                _keys.AddComment(TextRange.FromBounds(line.Content, line.End), 2);
                break;
            case '[':
                _section = KeyCollector.Open(_root, _text.Substring(line.Content, line.End - line.Content));
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

        var name = NameIn(TextRange.FromBounds(line.Content, separator));
        var start = Line.SkipBlanks(_text, separator + 1, line.End);
        if (start < line.End && _text[start] is '{' or '[')
        {
            JsonReader.ReadFlow(_text, ref start, line.End, _keys, _section, name, indent: null);
            return;
        }

        var value = ReadValue(line, start);
        _keys.AddValue(value);
        _keys.AddEntry(_section, name, value);
    }

    /// <summary>The first equals sign, unless a colon in front of it separates: a colon by itself can be a part of the name, as in <c>a:b=c</c>.</summary>
    private int SeparatorIn(Line line)
    {
        var colon = -1;
        for (var i = line.Content; i < line.End; i++)
        {
            var c = _text[i];
            if (c == '=')
                return i;

            if (c == ':' && i + 1 < line.End && Line.IsBlankCharacter(_text[i + 1]))
                return i;

            if (c == ':' && colon < 0)
                colon = i;
        }

        return colon;
    }

    /// <summary>The last word: <c>export</c> and the like can stand in front.</summary>
    private string NameIn(TextRange range)
    {
        const int longest = 200;
        var name = _text.Substring(range.Start, Math.Min(range.Length, longest)).Trim().Trim('"', '\'');
        return name.Substring(name.LastIndexOfAny([' ', '\t']) + 1);
    }

    /// <summary>Text over several lines in TOML. Nobody escapes a connection string there.</summary>
    private bool IsTripleQuoted(int position, out int close)
    {
        const int longest = 8192;
        close = -1;
        if (position + 3 > _text.Length || _text[position] is not ('"' or '\''))
            return false;

        var quotes = new string(_text[position], 3);
        if (string.CompareOrdinal(_text, position, quotes, 0, 3) == 0)
            close = _text.IndexOf(quotes, position + 3, Math.Min(longest, _text.Length - position - 3), StringComparison.Ordinal);

        return close >= 0;
    }

    /// <summary>Where a comment behind a value starts, with the blanks in front of it. Not every format has them, so it is searched as well.</summary>
    private static int CommentIn(string value)
    {
        var mark = value.IndexOf('#');
        while (mark > 0 && !Line.IsBlankCharacter(value[mark - 1]))
            mark = value.IndexOf('#', mark + 1);

        return mark <= 0 ? value.Length : value.Substring(0, mark).TrimEnd().Length;
    }

    private ConfigurationValue ReadValue(Line line, int position)
    {
        if (IsTripleQuoted(position, out var close))
            return new ConfigurationValue(DecodedText.Plain(_text, TextRange.FromBounds(position + 3, close)));

        var builder = new DecodedText.Builder();
        if (position < line.End && _text[position] is '"' or '\'')
        {
            // The lines that a quote goes over are read by themselves as well: it can be one that nothing closes.
            QuotedText.Read(_text, ref position, _text[position] == '"' ? QuoteStyle.Escaped : QuoteStyle.Literal, builder);
            return new ConfigurationValue(builder.ToDecodedText());
        }

        var plain = position;
        while (position < _text.Length && !Line.IsBreak(_text[position]))
        {
            if (_text[position] != '\\')
            {
                position++;
                continue;
            }

            builder.AddPlain(_text, TextRange.FromBounds(plain, position));
            var isContinued = position + 1 < _text.Length && Line.IsBreak(_text[position + 1]);
            Escapes.Read(_text, ref position, builder);
            plain = position = isContinued ? Line.SkipBlanks(_text, position, _text.Length) : position;
        }

        builder.AddPlain(_text, TextRange.FromBounds(plain, position));
        _position = Math.Max(_position, Line.At(_text, position).Next);
        var value = builder.ToDecodedText();
        return new ConfigurationValue(value) { Part = new TextRange(0, CommentIn(value.Text)) };
    }
}
