using ConnectionStrings;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Reads JSON and its relatives: JSON with comments, JSON5, the flow style of YAML, the inline tables of TOML. It knows names, values and
/// sections, and takes whatever stands there, right or wrong, finished or not; each character is read once.
/// </summary>
internal sealed class JsonReader
{
    private readonly string _text;
    private readonly int _end;
    private readonly KeyCollector _keys;
    private readonly Stack<ConfigurationSection?> _sections = new();
    private readonly int? _flowIndent;
    private int _position;
    private int _tooDeep;
    private string? _name;
    private string? _scalar;

    private JsonReader(string text, int start, int end, KeyCollector keys, int? flowIndent)
    {
        _text = text;
        _position = start;
        _end = end;
        _keys = keys;
        _flowIndent = flowIndent;
    }

    public static void ReadFile(string text, KeyCollector keys)
    {
        var reader = new JsonReader(text, 0, text.Length, keys, flowIndent: null);
        reader._sections.Push(new ConfigurationSection(null, ""));
        while (reader._position < reader._end)
            reader.ReadNext();
    }

    /// <summary>Reads one object or array.</summary>
    /// <param name="position">That of its opening bracket; moved behind its closing one.</param>
    /// <param name="indent">
    /// In YAML, a line that is indented no further ends it, whatever is missing: it belongs to something else. Null for other formats.
    /// </param>
    public static void ReadFlow(string text, ref int position, int end, KeyCollector keys, ConfigurationSection? section, string? name, int? indent)
    {
        var reader = new JsonReader(text, position, end, keys, indent) { _name = name };
        reader._sections.Push(section);
        do
            reader.ReadNext();
        while (reader._position < end && (reader._sections.Count > 1 || reader._tooDeep > 0) && !reader.IsOutside());

        position = reader._position;
    }

    private bool IsFlow => _flowIndent is not null;

    private void ReadNext()
    {
        var c = _text[_position];
        switch (c)
        {
            case '{' or '[':
                Open();
                break;
            case '}' or ']':
                Close();
                break;
            case ',':
                (_name, _scalar) = (null, null);
                _position++;
                break;
            case ':' or '=':
                _name = _scalar;
                _scalar = null;
                _position++;
                break;
            case '"' or '\'':
                ReadQuoted(c);
                break;
            case '/' when !IsFlow && _position + 1 < _end && _text[_position + 1] is '/' or '*':
                ReadComment(_text[_position + 1]);
                break;
            case '#':
                ReadComment(c);
                break;
            default:
                if (char.IsWhiteSpace(c) || c == '\uFEFF')
                    _position++;
                else
                    ReadWord();
                break;
        }
    }

    private void Open()
    {
        // A file of nothing but brackets takes no memory for each.
        const int deepest = 10_000;
        if (_sections.Count < deepest)
            _sections.Push(KeyCollector.Open(_sections.Peek(), _name));
        else
            _tooDeep++;

        (_name, _scalar) = (null, null);
        _position++;
    }

    private void Close()
    {
        if (_tooDeep > 0)
            _tooDeep--;
        else if (_sections.Count > 1)
            _sections.Pop();

        (_name, _scalar) = (null, null);
        _position++;
    }

    private void ReadQuoted(char quote)
    {
        var style = !IsFlow ? QuoteStyle.Json : quote == '"' ? QuoteStyle.YamlDouble : QuoteStyle.YamlSingle;
        var builder = new DecodedText.Builder();
        QuotedText.Read(_text, ref _position, style, builder, _flowIndent ?? -1);
        Add(new ConfigurationValue(builder.ToDecodedText()));
    }

    private void ReadWord()
    {
        var start = _position;
        while (_position < _end && !EndsWord(_text[_position]))
            _position++;

        // What ends a word and starts nothing is a word of its own.
        if (_position == start)
            _position++;

        var end = _position;
        while (end > start && Line.IsBlankCharacter(_text[end - 1]))
            end--;

        Add(new ConfigurationValue(DecodedText.Plain(_text, TextRange.FromBounds(start, end))) { Empty = ConfigurationValue.EmptyQuotes });
    }

    /// <summary>Words of YAML have blanks and colons in them.</summary>
    private bool EndsWord(char c)
    {
        if (c is ',' or '{' or '}' or '[' or ']' || Line.IsBreak(c))
            return true;

        if (!IsFlow)
            return c is ':' or '=' or '"' or '\'' || char.IsWhiteSpace(c);

        var next = _position + 1 < _end ? _text[_position + 1] : '\n';
        return (c == ':' && (char.IsWhiteSpace(next) || next is ',' or '}')) || (c is ' ' or '\t' && next == '#');
    }

    private void Add(ConfigurationValue scalar)
    {
        if (_name is not null)
            _keys.AddEntry(_sections.Peek(), _name, scalar);
        else
            _scalar = scalar.Decoded.Text;

        if (_name is null && IsName())
            scalar = scalar with { Part = default };

        _name = null;
        _keys.AddValue(scalar);
    }

    /// <summary>Whether what was just read is the name of an entry.</summary>
    private bool IsName()
    {
        var next = _position;
        while (next < _end && char.IsWhiteSpace(_text[next]))
            next++;

        return next < _end && _text[next] is ':' or '=';
    }

    /// <param name="mark"><c>/</c> or <c>#</c> for a comment to the end of the line, <c>*</c> for a block.</param>
    private void ReadComment(char mark)
    {
        var start = _position;
        if (mark == '*')
        {
            var close = _text.IndexOf("*/", start + 2, _end - start - 2, StringComparison.Ordinal);
            _position = close < 0 ? _end : close + 2;
            _keys.AddComment(TextRange.FromBounds(start, _position), 2, close < 0 ? 0 : 2);
            return;
        }

        _position = Math.Min(_end, Line.At(_text, start).End);
        _keys.AddComment(TextRange.FromBounds(start, _position), mark == '#' ? 1 : 2);
    }

    private bool IsOutside()
    {
        if (!Line.IsBreak(_text[_position]))
            return false;

        var next = Line.At(_text, Line.At(_text, _position).Next);
        return !next.IsBlank && next.Indent <= _flowIndent && _text[next.Content] is not ('}' or ']');
    }
}
