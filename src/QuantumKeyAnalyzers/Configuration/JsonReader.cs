using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Reads JSON and its relatives: JSON with comments, JSON5, the flow style of YAML, the inline tables of TOML, and Terraform and Bicep,
/// where a block has its name in front of it and a line break ends an entry. It knows names, values and sections, and takes any text, right
/// or wrong, finished or not. Each character is read once.
/// </summary>
/// <param name="flowIndent">In the flow style of YAML, the indentation that a line has to have more of; else null.</param>
internal sealed class JsonReader(string text, int start, int end, KeyCollector keys, int? flowIndent)
{
    private readonly Stack<ConfigurationSection?> _sections = new();
    private int _position = start;
    private int _bracketsWithoutSection;
    private string? _name;
    private string? _scalar;

    /// <summary>Where the scalar starts that is the name, or may be.</summary>
    private int _entryStart;

    public static void ReadFile(string text, KeyCollector keys)
    {
        var reader = new JsonReader(text, 0, text.Length, keys, flowIndent: null);
        reader._sections.Push(new ConfigurationSection(null, ""));
        while (reader._position < text.Length)
            reader.ReadNext();
    }

    /// <summary>Reads one object or array.</summary>
    /// <param name="position">That of its opening bracket; moved behind its closing one.</param>
    /// <param name="indent">
    /// In YAML, a line that is indented no further ends it, whatever is missing: it belongs to something else. Null for other formats.
    /// </param>
    public static void ReadFlow(
        string text, ref int position, int end, KeyCollector keys, ConfigurationSection? section, string? name, int? indent)
    {
        var reader = new JsonReader(text, position, end, keys, indent) { _name = name };
        reader._sections.Push(section);
        do
            reader.ReadNext();
        while (reader._position < end && (reader._sections.Count > 1 || reader._bracketsWithoutSection > 0) && !reader.IsOutside());

        position = reader._position;
    }

    private bool IsYaml => flowIndent is not null;

    private void ReadNext()
    {
        var c = text[_position];
        switch (c)
        {
            case '{' or '[':
                Open();
                break;
            case '}' or ']':
                Close();
                break;
            case ',':
                EndEntry();
                break;
            case ':' or '=':
                _name = _scalar;
                _scalar = null;
                _position++;
                break;
            case '"' or '\'':
                var style = !IsYaml ? QuoteStyle.Json : c == '"' ? QuoteStyle.YamlDouble : QuoteStyle.YamlSingle;
                var quote = _position;
                Add(QuotedText.Read(text, ref _position, style, flowIndent ?? -1), quote);
                break;
            case '/' when !IsYaml && _position + 1 < end && text[_position + 1] == '*':
                _position = keys.AddBlockComment(text, _position, end, "/*", "*/");
                break;
            case '/' when !IsYaml && _position + 1 < end && text[_position + 1] == '/':
                ReadLineComment(markLength: 2);
                break;
            case '#':
                ReadLineComment(markLength: 1);
                break;
            case '\uFEFF':
            case var _ when char.IsWhiteSpace(c):
                _position++;
                break;
            default:
                ReadWord();
                break;
        }
    }

    private void Open()
    {
        // A file of nothing but brackets takes no memory for each.
        const int deepest = 10_000;
        if (_sections.Count < deepest)
            _sections.Push(KeyCollector.OpenSection(_sections.Peek(), _name ?? _scalar));
        else
            _bracketsWithoutSection++;

        EndEntry();
    }

    private void Close()
    {
        if (_bracketsWithoutSection > 0)
            _bracketsWithoutSection--;
        else if (_sections.Count > 1)
            _sections.Pop();

        EndEntry();
    }

    private void EndEntry()
    {
        (_name, _scalar) = (null, null);
        _position++;
    }

    private void ReadWord()
    {
        var start = _position;
        while (_position < end && !EndsWord(text[_position]))
            _position++;

        // What ends a word and starts nothing is a word of its own.
        if (_position == start)
            _position++;

        var wordEnd = _position;
        while (wordEnd > start && Line.IsBlankCharacter(text[wordEnd - 1]))
            wordEnd--;

        var word = DecodedText.Plain(text, TextRange.FromBounds(start, wordEnd));
        Add(new ConfigurationValue(word) { Emptied = ConfigurationValue.EmptyQuotes }, start);
    }

    /// <summary>Words of YAML have blanks and colons in them.</summary>
    private bool EndsWord(char c)
    {
        if (c is ',' or '{' or '}' or '[' or ']' || Line.IsBreak(c))
            return true;

        if (!IsYaml)
            return c is ':' or '=' or '"' or '\'' || char.IsWhiteSpace(c);

        var next = _position + 1 < end ? text[_position + 1] : '\n';
        return (c == ':' && (char.IsWhiteSpace(next) || next is ',' or '}')) || (c is ' ' or '\t' && next == '#');
    }

    private void Add(ConfigurationValue scalar, int start)
    {
        if (_name is not null)
            keys.AddEntry(_sections.Peek(), _name, scalar = scalar with { Variable = VariableOf(_name, scalar, start) });
        else
            (_scalar, _entryStart) = (scalar.Decoded.Text, start);

        if (_name is null && IsName())
            scalar = scalar with { Part = default };
        else if (_name is null)
            keys.AddItem(_sections.Peek(), scalar);

        _name = null;
        keys.AddValue(scalar);
    }

    /// <summary>The entry that a value ends, where its section is of environment variables.</summary>
    private VariableEntry? VariableOf(string name, ConfigurationValue value, int start)
    {
        if (_sections.Peek() is not { } section || !VariableSections.TryGetJson(section, name, out var reference))
            return null;

        var valueEnd = value.Emptied.Length == 0 ? _position : value.Decoded.SourceOf(new TextRange(0, value.Decoded.Text.Length)).End;
        return reference is null
            ? new VariableEntry(TextRange.FromBounds(_entryStart, valueEnd), EntryLayout.InBrackets)
            : new VariableEntry(TextRange.FromBounds(start, valueEnd), EntryLayout.InBrackets) { Replacement = $"\"{reference}\"" };
    }

    /// <summary>Whether what was just read is the name of an entry.</summary>
    private bool IsName()
    {
        var next = _position;
        while (next < end && char.IsWhiteSpace(text[next]))
            next++;

        return next < end && text[next] is ':' or '=';
    }

    private void ReadLineComment(int markLength)
    {
        var start = _position;
        _position = Math.Min(end, Line.At(text, start).End);
        keys.AddLineComment(start, _position, markLength);
    }

    private bool IsOutside()
    {
        if (!Line.IsBreak(text[_position]))
            return false;

        var next = Line.At(text, Line.At(text, _position).Next);
        return !next.IsBlank && next.Indent <= flowIndent && text[next.Content] is not ('}' or ']');
    }
}
