using ConnectionStrings;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Reads XML: attributes, text, CDATA, comments, with elements as sections. It takes whatever stands there, right or wrong, finished or not;
/// each character is read once.
/// </summary>
internal sealed class XmlReader
{
    private const int Deepest = 10_000;

    /// <summary>How many open elements an end tag may close: one that nobody opened closes none.</summary>
    private const int MostClosed = 16;

    private readonly string _text;
    private readonly KeyCollector _keys;
    private readonly List<(string Name, ConfigurationSection? Section)> _elements = [];
    private DecodedText.Builder _content = new();
    private int _position;

    private XmlReader(string text, KeyCollector keys)
    {
        _text = text;
        _keys = keys;
        _elements.Add(("", new ConfigurationSection(null, "")));
    }

    public static void ReadFile(string text, KeyCollector keys) => new XmlReader(text, keys).Read();

    private ConfigurationSection? Section => _elements[_elements.Count - 1].Section;

    private void Read()
    {
        while (_position < _text.Length)
        {
            if (Is("<!--"))
                ReadComment();
            else if (Is("<![CDATA["))
                _content.AddPlain(_text, ReadUntil("]]>", "<![CDATA[".Length));
            else if (Is("<?"))
                ReadUntil("?>", 2);
            else if (Is("<!"))
                ReadUntil(">", 2);
            else if (Is("</"))
                ReadEndTag();
            else if (_text[_position] == '<' && _position + 1 < _text.Length && IsNameStart(_text[_position + 1]))
                ReadStartTag();
            else
                ReadText();
        }

        EndContent();
    }

    private void ReadText()
    {
        var end = _text.IndexOf('<', _position + 1);
        var range = TextRange.FromBounds(_position, end < 0 ? _text.Length : end);
        XmlEntities.Read(_text, range, _content);
        _position = range.End;
    }

    private void ReadComment()
    {
        var start = _position;
        var content = ReadUntil("-->", 4);
        _keys.AddComment(TextRange.FromBounds(start, _position), 4, _position - content.End);
    }

    private void ReadEndTag()
    {
        EndContent();
        var name = ReadUntil(">", 2).Of(_text).ToString().Trim();
        for (var i = _elements.Count - 1; i > 0 && i >= _elements.Count - MostClosed; i--)
        {
            if (_elements[i].Name == name)
            {
                _elements.RemoveRange(i, _elements.Count - i);
                return;
            }
        }
    }

    private void ReadStartTag()
    {
        EndContent();
        _position++;
        var name = ReadName();
        var section = KeyCollector.Open(Section, name);
        while (true)
        {
            SkipWhiteSpace();
            if (_position >= _text.Length || _text[_position] == '<')
                break;

            var c = _text[_position];
            if (c == '>')
            {
                _position++;
                break;
            }

            if (Is("/>"))
            {
                _position += 2;
                return;
            }

            if (IsNameStart(c))
                ReadAttribute(section);
            else
                _position++;
        }

        if (_elements.Count < Deepest)
            _elements.Add((name, section));
    }

    private void ReadAttribute(ConfigurationSection? section)
    {
        var name = ReadName();
        SkipWhiteSpace();
        if (_position >= _text.Length || _text[_position] != '=')
            return;

        _position++;
        SkipWhiteSpace();
        if (_position >= _text.Length || _text[_position] is not ('"' or '\''))
            return;

        // No value has a '<' in it: a quote that is missing costs its own tag only.
        var start = ++_position;
        var end = _text.IndexOfAny([_text[start - 1], '<'], start);
        var range = TextRange.FromBounds(start, end < 0 ? _text.Length : end);
        _position = end >= 0 && _text[end] != '<' ? end + 1 : range.End;

        var builder = new DecodedText.Builder();
        XmlEntities.Read(_text, range, builder);
        var value = new ConfigurationValue(builder.ToDecodedText());
        _keys.AddValue(value);
        _keys.AddEntry(section, name, value);
    }

    /// <summary>Ends the text that an element has directly in it: by the element's name, or by the name that an attribute gives, it is an entry.</summary>
    private void EndContent()
    {
        if (_content.Length == 0)
            return;

        var value = new ConfigurationValue(_content.ToDecodedText());
        _content = new DecodedText.Builder();
        if (string.IsNullOrWhiteSpace(value.Decoded.Text))
            return;

        var (name, section) = _elements[_elements.Count - 1];
        _keys.AddValue(value);
        _keys.AddEntry(section?.Parent, name, value);
        if (section?.PairName is { } pairName)
            _keys.AddEntry(section.Parent, pairName, value);
    }

    private string ReadName()
    {
        var start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not ('=' or '>' or '/' or '<' or '"' or '\''))
            _position++;

        return _text.Substring(start, _position - start);
    }

    /// <summary>Reads up to an end mark and moves behind it; where there is none, to the end of the file.</summary>
    private TextRange ReadUntil(string mark, int length)
    {
        var start = Math.Min(_text.Length, _position + length);
        var end = _text.IndexOf(mark, start, StringComparison.Ordinal);
        _position = end < 0 ? _text.Length : end + mark.Length;
        return TextRange.FromBounds(start, end < 0 ? _text.Length : end);
    }

    private void SkipWhiteSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
    }

    private bool Is(string mark) => string.CompareOrdinal(_text, _position, mark, 0, mark.Length) == 0;

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';
}
