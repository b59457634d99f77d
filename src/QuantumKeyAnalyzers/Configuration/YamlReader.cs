using ConnectionStrings;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Reads YAML line by line: mappings by their indentation, quoted, plain and block scalars, flow collections, comments. It is no full
/// parser: it takes whatever stands there, right or wrong, finished or not, and reads each character a few times at most.
/// </summary>
internal sealed class YamlReader
{
    private const int Deepest = 1_000;

    private readonly string _text;
    private readonly KeyCollector _keys;

    /// <summary>The open mappings with the column of their names.</summary>
    private readonly Stack<(int Column, ConfigurationSection? Section)> _mappings = new();

    private int _position;

    /// <summary>The last name, whose value can be a mapping in the next lines.</summary>
    private string? _name;

    private YamlReader(string text, KeyCollector keys)
    {
        _text = text;
        _keys = keys;
        StartDocument();
    }

    public static void ReadFile(string text, KeyCollector keys)
    {
        var reader = new YamlReader(text, keys);
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
        var line = Line.At(_text, _position);
        _position = line.Content;
        if (line.IsBlank || _text[line.Content] == '#')
        {
            EndLine(line);
            return;
        }

        if (line.Indent == 0 && string.CompareOrdinal(_text, _position, "---", 0, 3) == 0)
        {
            StartDocument();
            _position = Line.SkipBlanks(_text, _position + 3, line.End);
        }

        var indent = ReadDashes(line);
        ReadNode(line, indent);
    }

    /// <summary>Moves past the marks of list items, and returns the column that what follows has to be indented further than.</summary>
    private int ReadDashes(Line line)
    {
        var indent = line.Indent - 1;
        while (_position < line.End && _text[_position] is '-' or '?' && (_position + 1 == line.End || Line.IsBlankCharacter(_text[_position + 1])))
        {
            indent = _position - line.Start;
            CloseDeeperThan(indent);
            _position = Line.SkipBlanks(_text, _position + 1, line.End);
        }

        return indent;
    }

    private void ReadNode(Line line, int indent)
    {
        SkipProperties(line);
        if (_position == line.End || _text[_position] == '#')
        {
            EndLine(line);
            return;
        }

        var start = _position;
        if (ReadName(line) is { } name)
            ReadEntry(line, name, start - line.Start);
        else if (ReadValue(line, null, null, indent) is { } item)
            _keys.AddValue(item);

        // A scalar can have gone on over line breaks.
        EndLine(Line.At(_text, Math.Min(_position, _text.Length)));
    }

    private void ReadEntry(Line line, string name, int column)
    {
        CloseDeeperThan(column);
        var (top, section) = _mappings.Peek();
        if (top < column)
        {
            section = KeyCollector.Open(section, _name);
            if (_mappings.Count < Deepest)
                _mappings.Push((column, section));
        }

        _name = name;
        _position = Line.SkipBlanks(_text, _position, line.End);
        SkipProperties(line);
        if (_position == line.End || _text[_position] == '#' || ReadValue(line, section, name, column) is not { } value)
            return;

        _keys.AddValue(value);
        _keys.AddEntry(section, name, value);
    }

    /// <summary>Reads the name of an entry and moves behind its colon; else stays.</summary>
    private string? ReadName(Line line)
    {
        var start = _position;
        if (_text[start] is '"' or '\'')
        {
            var quoted = ReadQuoted(indent: int.MaxValue).Text;
            var colon = Line.SkipBlanks(_text, _position, _text.Length);
            _position = colon < _text.Length && _text[colon] == ':' ? colon + 1 : start;
            return _position == start ? null : quoted;
        }

        if (_text[start] is '{' or '[' or '|' or '>')
            return null;

        for (var i = start; i < line.End; i++)
        {
            if (_text[i] == '#' && i > start && Line.IsBlankCharacter(_text[i - 1]))
                return null;

            if (_text[i] == ':' && (i + 1 == line.End || Line.IsBlankCharacter(_text[i + 1])))
            {
                _position = i + 1;
                return _text.Substring(start, i - start).TrimEnd();
            }
        }

        return null;
    }

    /// <summary>Reads a value; null for a flow collection, which gives its own entries.</summary>
    private ConfigurationValue? ReadValue(Line line, ConfigurationSection? section, string? name, int indent)
    {
        switch (_text[_position])
        {
            case '"' or '\'':
                return new ConfigurationValue(ReadQuoted(indent));
            case '{' or '[':
                JsonReader.ReadFlow(_text, ref _position, _text.Length, _keys, section ?? _mappings.Peek().Section, name ?? _name, indent);
                return null;
            case '|' or '>':
                return ReadBlock(line, indent);
            default:
                var start = _position;
                while (_position < line.End && !(_text[_position] == '#' && Line.IsBlankCharacter(_text[_position - 1])))
                    _position++;

                var value = DecodedText.Plain(_text, TextRange.FromBounds(start, _position));
                return new ConfigurationValue(value) { Part = new TextRange(0, value.Text.TrimEnd().Length), Empty = ConfigurationValue.EmptyQuotes };
        }
    }

    private DecodedText ReadQuoted(int indent)
    {
        var builder = new DecodedText.Builder();
        QuotedText.Read(_text, ref _position, _text[_position] == '"' ? QuoteStyle.YamlDouble : QuoteStyle.YamlSingle, builder, indent);
        return builder.ToDecodedText();
    }

    /// <summary>Reads the lines of a block scalar without their indentation.</summary>
    private ConfigurationValue ReadBlock(Line line, int indent)
    {
        var between = _text[_position] == '|' ? "\n" : " ";
        var builder = new DecodedText.Builder();
        var blockIndent = -1;
        var mark = _position;
        var end = _position = line.End;
        var next = Line.At(_text, line.Next);
        while (next.Start < _text.Length && (next.IsBlank || next.Indent > indent))
        {
            if (!next.IsBlank)
            {
                blockIndent = blockIndent < 0 ? next.Indent : blockIndent;
                end = next.End;
                builder.AddPlain(_text, TextRange.FromBounds(next.Start + Math.Min(blockIndent, next.Indent), next.End));

                // To YAML this is text; to the script or the settings file that it is the text of, a comment.
                if (_text[next.Content] == '#')
                    _keys.AddComment(TextRange.FromBounds(next.Content, next.End), 1);
            }

            builder.AddDecoded(between, TextRange.FromBounds(next.End, next.Next));
            _position = next.End;
            next = Line.At(_text, next.Next);
        }

        return new ConfigurationValue(builder.ToDecodedText()) { Notation = TextRange.FromBounds(mark, end), Empty = ConfigurationValue.EmptyQuotes };
    }

    /// <summary>Moves past tags and anchors.</summary>
    private void SkipProperties(Line line)
    {
        while (_position < line.End && _text[_position] is '!' or '&')
        {
            while (_position < line.End && !Line.IsBlankCharacter(_text[_position]))
                _position++;

            _position = Line.SkipBlanks(_text, _position, line.End);
        }
    }

    private void CloseDeeperThan(int column)
    {
        while (_mappings.Peek().Column > column)
            _mappings.Pop();
    }

    private void EndLine(Line line)
    {
        var rest = Line.SkipBlanks(_text, _position, line.End);
        if (rest < line.End && _text[rest] == '#')
            _keys.AddComment(TextRange.FromBounds(rest, line.End), 1);

        _position = line.Next;
    }
}
