using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Reads YAML line by line: mappings by their indentation, quoted, plain and block scalars, flow collections, comments. It is no full
/// parser: it takes any text, right or wrong, finished or not, and reads each character a few times at most.
/// </summary>
internal sealed class YamlReader(string text, KeyCollector keys)
{
    private const int DeepestMapping = 1_000;

    /// <summary>The open mappings with the column of their names.</summary>
    private readonly Stack<(int Column, ConfigurationSection? Section)> _mappings = new();

    private int _position;

    /// <summary>The last name, whose value can be a mapping in the next lines.</summary>
    private string? _name;

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
        _mappings.Push((-1, new ConfigurationSection(null, "")));
        _name = null;
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
        while (_position < line.End && text[_position] is '-' or '?' && EndsWord(_position + 1, line))
        {
            indent = _position - line.Start;
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
            keys.AddValue(item);

        // A scalar can have gone on over line breaks.
        EndLine(Line.At(text, Math.Min(_position, text.Length)));
    }

    private void ReadEntry(Line line, string name, int column)
    {
        CloseMappingsBehind(column);
        var (top, section) = _mappings.Peek();
        if (top < column)
        {
            section = KeyCollector.OpenSection(section, _name);
            if (_mappings.Count < DeepestMapping)
                _mappings.Push((column, section));
        }

        _name = name;
        _position = Line.SkipBlanks(text, _position, line.End);
        SkipTagsAndAnchors(line);
        if (_position == line.End || text[_position] == '#' || ReadValue(line, section, name, column) is not { } value)
            return;

        keys.AddValue(value);
        keys.AddEntry(section, name, value);
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
                JsonReader.ReadFlow(text, ref _position, text.Length, keys, section, name ?? _name, indent);
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
}
