using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Reads XML: attributes, text, CDATA, comments, with elements as sections. It takes any text, right or wrong, finished or not. Each
/// character is read once.
/// </summary>
internal sealed class XmlReader(string text, KeyCollector keys)
{
    private const int DeepestElement = 10_000;

    /// <summary>How many open elements an end tag may close: one that nobody opened closes none.</summary>
    private const int MostClosedByTag = 16;

    private readonly List<(string Name, ConfigurationSection? Section, int Start)> _elements =
        [("", new ConfigurationSection(null, ""), 0)];

    private DecodedText.Builder _content = new();
    private int _position;

    public static void ReadFile(string text, KeyCollector keys) => new XmlReader(text, keys).Read();

    private ConfigurationSection? Section => _elements[_elements.Count - 1].Section;

    private void Read()
    {
        while (_position < text.Length)
        {
            if (Is("<!--"))
                _position = keys.AddBlockComment(text, _position, text.Length, "<!--", "-->");
            else if (Is("<![CDATA["))
                _content.AddPlain(text, ReadUntil("]]>", "<![CDATA[".Length));
            else if (Is("<?"))
                ReadUntil("?>", 2);
            else if (Is("<!"))
                ReadUntil(">", 2);
            else if (Is("</"))
                ReadEndTag();
            else if (text[_position] == '<' && _position + 1 < text.Length && IsNameStart(text[_position + 1]))
                ReadStartTag();
            else
                ReadText();
        }

        EndContent();
    }

    private void ReadText()
    {
        var end = text.IndexOf('<', _position + 1);
        var range = TextRange.FromBounds(_position, end < 0 ? text.Length : end);
        XmlEntities.Read(text, range, _content);
        _position = range.End;
    }

    private void ReadEndTag()
    {
        EndContent();
        var name = ReadUntil(">", 2).Of(text).ToString().Trim();
        for (var i = _elements.Count - 1; i > 0 && i >= _elements.Count - MostClosedByTag; i--)
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
        var start = _position++;
        var name = ReadName();
        var section = KeyCollector.OpenSection(Section, name);
        while (true)
        {
            SkipWhiteSpace();
            if (_position >= text.Length || text[_position] == '<')
                break;

            var c = text[_position];
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
                ReadAttribute(section, VariableSections.IsElement(name) ? start : -1);
            else
                _position++;
        }

        if (_elements.Count < DeepestElement)
            _elements.Add((name, section, start));
    }

    /// <param name="variable">Where the element starts if it is an environment variable; else -1.</param>
    private void ReadAttribute(ConfigurationSection? section, int variable)
    {
        var name = ReadName();
        SkipWhiteSpace();
        if (_position >= text.Length || text[_position] != '=')
            return;

        _position++;
        SkipWhiteSpace();
        if (_position >= text.Length || text[_position] is not ('"' or '\''))
            return;

        // No value has a '<' in it: a quote that is missing costs its own tag only.
        var start = ++_position;
        var end = text.IndexOfAny([text[start - 1], '<'], start);
        var range = TextRange.FromBounds(start, end < 0 ? text.Length : end);
        _position = end >= 0 && text[end] != '<' ? end + 1 : range.End;

        var builder = new DecodedText.Builder();
        XmlEntities.Read(text, range, builder);
        var value = new ConfigurationValue(builder.ToDecodedText());
        if (variable >= 0 && EndOfEmptyElement() is > 0 and var elementEnd)
            value = value with { Variable = new VariableEntry(TextRange.FromBounds(variable, elementEnd), EntryLayout.Line) };

        keys.AddValue(value);
        keys.AddEntry(section, name, value);
    }

    /// <summary>Where the element ends that the position is in, if it has nothing but attributes; else -1.</summary>
    private int EndOfEmptyElement()
    {
        const int longest = 1000;
        for (var i = _position; i < text.Length && i - _position < longest; i++)
        {
            if (text[i] is '"' or '\'' && text.IndexOf(text[i], i + 1, Math.Min(longest, text.Length - i - 1)) is >= 0 and var close)
                i = close;
            else if (text[i] is '<' or '>')
                return text[i] == '>' && text[i - 1] == '/' ? i + 1 : -1;
        }

        return -1;
    }

    /// <summary>Ends the text directly in an element: an entry by the element's name, and by the name that an attribute gives.</summary>
    private void EndContent()
    {
        if (_content.Length == 0)
            return;

        var value = new ConfigurationValue(_content.ToDecodedText());
        _content = new DecodedText.Builder();
        if (string.IsNullOrWhiteSpace(value.Decoded.Text))
            return;

        var (name, section, start) = _elements[_elements.Count - 1];
        if (_elements.Count > 1 && VariableSections.HasElements(_elements[_elements.Count - 2].Name) && EndOfEndTag() is > 0 and var end)
            value = value with { Variable = new VariableEntry(TextRange.FromBounds(start, end), EntryLayout.Line) };

        keys.AddValue(value);
        keys.AddEntry(section?.Parent, name, value);
        if (section?.PairName is { } pairName)
            keys.AddEntry(section.Parent, pairName, value);
    }

    private int EndOfEndTag() => Is("</") ? text.IndexOf('>', _position) + 1 : 0;

    private string ReadName()
    {
        var start = _position;
        while (_position < text.Length && !EndsName(text[_position]))
            _position++;

        return text.Substring(start, _position - start);
    }

    /// <summary>Reads up to an end mark and moves behind it; to the end of the file where there is none.</summary>
    /// <param name="startLength">The length of the mark at the start.</param>
    private TextRange ReadUntil(string mark, int startLength)
    {
        var start = Math.Min(text.Length, _position + startLength);
        var end = text.IndexOf(mark, start, StringComparison.Ordinal);
        _position = end < 0 ? text.Length : end + mark.Length;
        return TextRange.FromBounds(start, end < 0 ? text.Length : end);
    }

    private void SkipWhiteSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
    }

    private bool Is(string mark) => string.CompareOrdinal(text, _position, mark, 0, mark.Length) == 0;

    private static bool EndsName(char c) => char.IsWhiteSpace(c) || c is '=' or '>' or '/' or '<' or '"' or '\'';

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';
}
