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

    private DecodedText ReadValue(Line line, int position)
    {
        var builder = new DecodedText.Builder();
        if (position < line.End && _text[position] is '"' or '\'')
        {
            // The lines that a quote goes over are read by themselves as well: it can be one that nothing closes.
            QuotedText.Read(_text, ref position, _text[position] == '"' ? QuoteStyle.Escaped : QuoteStyle.Literal, builder);
            return builder.ToDecodedText();
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
        return builder.ToDecodedText();
    }
}
