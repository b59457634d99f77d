using ConnectionStrings;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Reads scripts and Dockerfiles as words: a word can consist of pieces, quoted and not. A word <c>NAME=value</c> is an entry, whatever the
/// command; so are a name and a value with <c>=</c> between them, and a value behind a name that says all.
/// </summary>
internal sealed class ScriptReader
{
    private readonly string _text;
    private readonly ScriptStyle _style;
    private readonly KeyCollector _keys;
    private readonly ConfigurationSection _root = new(null, "", isFlat: true);
    private int _position;

    /// <summary>The word that a value can follow, and whether an equals sign stands behind it.</summary>
    private string? _name;
    private bool _isAssigned;

    private ScriptReader(string text, ScriptStyle style, KeyCollector keys)
    {
        _text = text;
        _style = style;
        _keys = keys;
    }

    public static void ReadFile(string text, ScriptStyle style, KeyCollector keys)
    {
        var reader = new ScriptReader(text, style, keys);
        var isLineStart = true;
        while (reader._position < text.Length)
            isLineStart = reader.ReadNext(isLineStart);
    }

    /// <summary>Reads a word, a comment or what lies between.</summary>
    /// <returns>Whether nothing of the line has been read yet.</returns>
    private bool ReadNext(bool isLineStart)
    {
        var c = _text[_position];
        if (Line.IsBreak(c))
        {
            _position++;
            (_name, _isAssigned) = (null, false);
            return true;
        }

        // A form feed ends a word as well, and must not be taken for the start of one.
        if (Line.IsBlankCharacter(c) || char.IsWhiteSpace(c))
        {
            _position++;
            return isLineStart;
        }

        if (c == '#' ? isLineStart || _style.HasTrailingComments : isLineStart && CommentMark() > 0)
        {
            ReadComment();
            return isLineStart;
        }

        if (c == _style.Escape && _position + 1 < _text.Length && Line.IsBreak(_text[_position + 1]))
        {
            // In a Dockerfile a comment may stand between the lines of a command.
            _position = Line.At(_text, _position).Next;
            return true;
        }

        if (IsPunctuation(c))
            _position++;
        else if (c == '=')
            ReadEqualsSign();
        else
            ReadWord();

        return false;
    }

    private int CommentMark() => Array.Find(_style.CommentWords, word =>
        string.Compare(_text, _position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)?.Length ?? 0;

    private void ReadComment()
    {
        var start = _position;
        var mark = Math.Max(1, CommentMark());
        _position = Line.At(_text, start).End;
        _keys.AddComment(TextRange.FromBounds(start, _position), mark);
    }

    private void ReadEqualsSign()
    {
        _position++;
        _isAssigned = _name is not null;
    }

    private void ReadWord()
    {
        var builder = new DecodedText.Builder();
        var isAssignment = false;
        var quotesEnd = 0;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (char.IsWhiteSpace(c) || IsPunctuation(c))
                break;

            if (c == '=' && builder.Length > 0 && !isAssignment)
                isAssignment = true;

            if (c is '"' or '\'')
            {
                QuotedText.Read(_text, ref _position, c == '"' ? _style.Double : _style.Single, builder);
                quotesEnd = _position;
            }
            else if (c == '$' && _style.Escape == '\\' && _position + 1 < _text.Length && _text[_position + 1] == '\'')
            {
                _position++;
                QuotedText.Read(_text, ref _position, QuoteStyle.Escaped, builder);
                quotesEnd = _position;
            }
            else if (c == _style.Escape)
            {
                Escapes.Read(_text, ref _position, builder);
            }
            else
            {
                builder.AddPlain(_text, new TextRange(_position++, 1));
            }
        }

        Add(builder.ToDecodedText(), quotesEnd);
    }

    /// <param name="quotesEnd">Behind the last quotes of the word, or 0.</param>
    private void Add(DecodedText word, int quotesEnd)
    {
        var equals = word.Text.IndexOf('=');
        var name = equals > 0 && word.Text.TrimEnd('=').Length > equals ? word.Text.Substring(0, equals) : null;

        // A connection string by itself is no assignment, though its first field looks like one; at the start of a line it is text, or is one.
        var isString = name is not null && FieldNames.TryParse(name.AsSpan(), out _) && (_name is not null || quotesEnd > 0);
        var start = name is null || isString ? 0 : equals + 1;
        var value = new ConfigurationValue(word)
        {
            Part = TextRange.FromBounds(start, Math.Max(start, word.Text.Length - SeparatorsBehind(quotesEnd))),
            Empty = start == 0 && quotesEnd == 0 ? ConfigurationValue.EmptyQuotes : "",
        };
        _keys.AddValue(value);
        if (name is not null)
            _keys.AddEntry(_root, name, value, equals + 1);
        else if (_name is not null && (_isAssigned || NamedKey.IsName(_name)))
            _keys.AddEntry(_root, _name, value);

        (_name, _isAssigned) = (word.Text, false);
    }

    /// <summary>How many semicolons at the end of the word are the shell's and not the value's.</summary>
    private int SeparatorsBehind(int quotesEnd)
    {
        var count = 0;
        while (_position - count > quotesEnd && _text[_position - count - 1] == ';')
            count++;

        if (count == 0 || _position - count == quotesEnd)
            return count;

        // Without quotes a connection string has some of its own: there it matters only where another command follows.
        var next = Line.SkipBlanks(_text, _position, _text.Length);
        if (!_style.EndsAtSemicolon || next == _text.Length || Line.IsBreak(_text[next]))
            return 0;

        return _position > count && _text[_position - count - 1] == _style.Escape ? count - 1 : count;
    }

    /// <summary>What stands between words in one shell or another. No key has it.</summary>
    private static bool IsPunctuation(char c) => c is '(' or ')' or ',' or '{' or '}' or '[' or ']' or '|' or '&' or '<' or '>';
}
