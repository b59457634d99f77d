using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Reads YAML line by line: mappings by their indentation, quoted, plain and block scalars, flow collections, comments. It is no full
/// parser: it takes any text, right or wrong, finished or not, and reads each character a few times at most.
/// </summary>
internal sealed class YamlReader(string text, KeyCollector keys)
{
    private const int DeepestMapping = 1_000;

    private readonly Stack<Mapping> _mappings = new();
    private readonly Lazy<VariableSections.Host> _host = new(() => VariableSections.HostOf(text));
    private int _position;

    /// <summary>Where the line's last mark of a list item is; -1 where it has none.</summary>
    private int _item;

    public static void ReadFile(string text, KeyCollector keys)
    {
        var reader = new YamlReader(text, keys);
        reader.StartDocument();
        while (reader._position < text.Length)
            reader.ReadLine();
    }

    private void StartDocument()
    {
        _mappings.Clear();
        _mappings.Push(new Mapping(-1, new ConfigurationSection(null, "")));
    }

    private void ReadLine()
    {
        var line = Line.At(text, _position);
        _position = line.Content;
        if (line.IsBlank || text[line.Content] == '#')
        {
            EndLine(line);
            return;
        }

        if (line.Indent == 0 && string.CompareOrdinal(text, _position, "---", 0, 3) == 0)
        {
            StartDocument();
            _position = Line.SkipBlanks(text, _position + 3, line.End);
        }

        var indent = ReadDashes(line);
        ReadNode(line, indent);
    }

    /// <summary>Moves past the marks of list items, and returns the column that what follows has to be indented further than.</summary>
    private int ReadDashes(Line line)
    {
        var indent = line.Indent - 1;
        _item = -1;
        while (_position < line.End && text[_position] is '-' or '?' && EndsWord(_position + 1, line))
        {
            indent = _position - line.Start;
            _item = _position;
            CloseMappingsBehind(indent);
            _position = Line.SkipBlanks(text, _position + 1, line.End);
        }

        return indent;
    }

    private void ReadNode(Line line, int indent)
    {
        SkipTagsAndAnchors(line);
        if (_position == line.End || text[_position] == '#')
        {
            EndLine(line);
            return;
        }

        var start = _position;
        if (ReadName(line) is { } name)
            ReadEntry(line, name, start - line.Start);
        else if (ReadValue(line, null, null, indent) is { } item)
            AddItem(item);

        // A scalar can have gone on over line breaks.
        EndLine(Line.At(text, Math.Min(_position, text.Length)));
    }

    private void AddItem(ConfigurationValue item)
    {
        var mapping = _mappings.Peek();
        if (mapping.Name is { } list && VariableSections.IsYaml(_host.Value, list) && item.Decoded.Text.IndexOf('=') is > 0 and var equals)
            item = item with { Part = TextRange.FromBounds(equals + 1, item.Part.End), Emptied = "", Variable = VariableOf(item, equals) };

        keys.AddValue(item);
        if (mapping.Name is not null)
            keys.AddItem(KeyCollector.OpenSection(mapping.Section, mapping.Name), item);
    }

    /// <summary>The variable that an item <c>NAME=value</c> sets; without the value Compose takes it from outside.</summary>
    private VariableEntry VariableOf(ConfigurationValue item, int equals)
    {
        var value = item.Decoded.SourceOf(TextRange.FromBounds(equals, item.Part.End));
        return _host.Value is VariableSections.Host.Compose
            ? new VariableEntry(value, EntryLayout.InList) { Replacement = "" }
            : new VariableEntry(TextRange.FromBounds(_item, value.End), EntryLayout.InList);
    }

    private void ReadEntry(Line line, string name, int column)
    {
        CloseMappingsBehind(column);
        var mapping = _mappings.Peek();
        if (mapping.Column < column)
        {
            mapping = new Mapping(column, KeyCollector.OpenSection(mapping.Section, mapping.Name)) { Item = _item };
            if (_mappings.Count < DeepestMapping)
                _mappings.Push(mapping);
        }

        mapping.Name = name;
        var behindName = _position;
        _position = Line.SkipBlanks(text, _position, line.End);
        SkipTagsAndAnchors(line);
        var start = _position;
        if (_position == line.End || text[_position] == '#' || ReadValue(line, mapping.Section, name, column) is not { } value)
            return;

        value = value with { Variable = VariableOf(mapping, value, line.Start + column, behindName, start) };
        keys.AddValue(value);
        keys.AddEntry(mapping.Section, name, value);
    }

    /// <param name="entry">Where the name starts.</param>
    /// <param name="colon">Behind the colon.</param>
    /// <param name="start">Where the value starts.</param>
    private VariableEntry? VariableOf(Mapping mapping, ConfigurationValue value, int entry, int colon, int start)
    {
        if (mapping is not { Name: { } name, Section: { } section } || !VariableSections.IsYaml(_host.Value, section.Name))
            return null;

        var end = value.Notation?.End ?? (text[start] is '"' or '\'' ? _position : start + value.Part.Length);
        if (mapping.Item >= 0)
            return name == "value" ? new VariableEntry(TextRange.FromBounds(mapping.Item, end), EntryLayout.InList) : null;

        return VariableSections.ReferenceIn(_host.Value, section.Name, name) switch
        {
            null => new VariableEntry(TextRange.FromBounds(entry, end), EntryLayout.InMapping),
            "" => new VariableEntry(TextRange.FromBounds(colon, end), EntryLayout.InMapping) { Replacement = "" },
            var reference => new VariableEntry(TextRange.FromBounds(start, end), EntryLayout.InMapping) { Replacement = reference },
        };
    }

    /// <summary>Reads the name of an entry and moves behind its colon; else stays.</summary>
    private string? ReadName(Line line)
    {
        var start = _position;
        if (text[start] is '"' or '\'')
        {
            var quoted = ReadQuoted(indent: int.MaxValue).Decoded.Text;
            var colon = Line.SkipBlanks(text, _position, text.Length);
            _position = colon < text.Length && text[colon] == ':' ? colon + 1 : start;
            return _position == start ? null : quoted;
        }

        if (text[start] is '{' or '[' or '|' or '>')
            return null;

        for (var i = start; i < line.End; i++)
        {
            if (text[i] == '#' && i > start && Line.IsBlankCharacter(text[i - 1]))
                return null;

            if (text[i] == ':' && EndsWord(i + 1, line))
            {
                _position = i + 1;
                return text.Substring(start, i - start).TrimEnd();
            }
        }

        return null;
    }

    /// <summary>Reads a value; null for a flow collection, which gives its own entries.</summary>
    private ConfigurationValue? ReadValue(Line line, ConfigurationSection? section, string? name, int indent)
    {
        switch (text[_position])
        {
            case '"' or '\'':
                return ReadQuoted(indent);
            case '{' or '[':
                section ??= _mappings.Peek().Section;
                JsonReader.ReadFlow(text, ref _position, text.Length, keys, section, name ?? _mappings.Peek().Name, indent);
                return null;
            case '|' or '>':
                return ReadBlock(line, indent);
            default:
                var start = _position;
                while (_position < line.End && !(text[_position] == '#' && Line.IsBlankCharacter(text[_position - 1])))
                    _position++;

                var value = DecodedText.Plain(text, TextRange.FromBounds(start, _position));
                var part = new TextRange(0, value.Text.TrimEnd().Length);
                return new ConfigurationValue(value) { Part = part, Emptied = ConfigurationValue.EmptyQuotes };
        }
    }

    private ConfigurationValue ReadQuoted(int indent) =>
        QuotedText.Read(text, ref _position, text[_position] == '"' ? QuoteStyle.YamlDouble : QuoteStyle.YamlSingle, indent);

    /// <summary>Reads the lines of a block scalar without their indentation.</summary>
    private ConfigurationValue ReadBlock(Line line, int indent)
    {
        var between = text[_position] == '|' ? "\n" : " ";
        var builder = new DecodedText.Builder();
        var blockIndent = -1;
        var mark = _position;
        var end = _position = line.End;
        var next = Line.At(text, line.Next);
        while (next.Start < text.Length && (next.IsBlank || next.Indent > indent))
        {
            if (!next.IsBlank)
            {
                blockIndent = blockIndent < 0 ? next.Indent : blockIndent;
                end = next.End;
                builder.AddPlain(text, TextRange.FromBounds(next.Start + Math.Min(blockIndent, next.Indent), next.End));

                // To YAML this is text; to the script or the settings file that it is the text of, a comment.
                if (text[next.Content] == '#')
                    keys.AddLineComment(next.Content, next.End);
            }

            builder.AddDecoded(between, TextRange.FromBounds(next.End, next.Next));
            _position = next.End;
            next = Line.At(text, next.Next);
        }

        var notation = TextRange.FromBounds(mark, end);
        return new ConfigurationValue(builder.ToDecodedText()) { Notation = notation, Emptied = ConfigurationValue.EmptyQuotes };
    }

    private void SkipTagsAndAnchors(Line line)
    {
        while (_position < line.End && text[_position] is '!' or '&')
        {
            while (_position < line.End && !Line.IsBlankCharacter(text[_position]))
                _position++;

            _position = Line.SkipBlanks(text, _position, line.End);
        }
    }

    /// <summary>Whether a word ends in front of a position: at a blank or at the end of the line.</summary>
    private bool EndsWord(int position, Line line) => position == line.End || Line.IsBlankCharacter(text[position]);

    private void CloseMappingsBehind(int column)
    {
        while (_mappings.Peek().Column > column)
            _mappings.Pop();
    }

    private void EndLine(Line line)
    {
        var rest = Line.SkipBlanks(text, _position, line.End);
        if (rest < line.End && text[rest] == '#')
            keys.AddLineComment(rest, line.End);

        _position = line.Next;
    }

    /// <param name="Column">That of the names.</param>
    private sealed record Mapping(int Column, ConfigurationSection? Section)
    {
        /// <summary>The last name, whose value can be a mapping or a list in the next lines.</summary>
        public string? Name { get; set; }

        /// <summary>Where the mark is of the list item that the mapping is; -1 where it is none.</summary>
        public int Item { get; init; } = -1;
    }
}
