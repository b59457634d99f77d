using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Reads scripts and Dockerfiles as words: a word can consist of pieces, quoted and not. A word <c>NAME=value</c> is an entry, whatever the
/// command. So are a name and a value with <c>=</c> between them, and a value behind a name that only a key has.
/// </summary>
internal sealed class ScriptReader(string text, ScriptStyle style, KeyCollector keys)
{
    private static readonly char[] Quotes = ['"', '\''];

    private readonly ConfigurationSection _root = new(null, "", isFlat: true);
    private int _position;

    /// <summary>The word that a value can follow, and whether an equals sign is behind it.</summary>
    private string? _name;
    private bool _isAssigned;

    /// <summary>The first word of the line, and where it starts.</summary>
    private string? _command;
    private int _commandStart;

    public static Action<string, KeyCollector> In(ScriptStyle style) => (text, keys) =>
    {
        var reader = new ScriptReader(text, style, keys);
        var isLineStart = true;
        while (reader._position < text.Length)
            isLineStart = reader.ReadNext(isLineStart);
    };

    /// <summary>Reads a word, a comment or what is between them.</summary>
    /// <returns>Whether nothing of the line has been read yet.</returns>
    private bool ReadNext(bool isLineStart)
    {
        var c = text[_position];
        if (Line.IsBreak(c))
        {
            _position++;
            (_name, _isAssigned, _command) = (null, false, null);
            return true;
        }

        // In a Dockerfile a comment may be between the lines of a command.
        if (c == style.Escape && _position + 1 < text.Length && Line.IsBreak(text[_position + 1]))
        {
            _position = Line.At(text, _position).Next;
            return true;
        }

        // A form feed ends a word as well, and must not be taken for the start of one.
        if (Line.IsBlankCharacter(c) || char.IsWhiteSpace(c))
        {
            _position++;
            return isLineStart;
        }

        if (c == '#' ? isLineStart || style.HasTrailingComments : isLineStart && CommentMark() > 0)
        {
            ReadComment();
            return isLineStart;
        }

        if (c == '=')
            _isAssigned = _name is not null;

        if (IsPunctuation(c))
            _command = null;

        if (c == '=' || IsPunctuation(c))
            _position++;
        else
            ReadWord();

        return false;
    }

    private int CommentMark() => Array.Find(style.CommentWords, word =>
        string.Compare(text, _position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)?.Length ?? 0;

    private void ReadComment()
    {
        var start = _position;
        var mark = Math.Max(1, CommentMark());
        _position = Line.At(text, start).End;
        keys.AddLineComment(start, _position, mark);
    }

    private void ReadWord()
    {
        var start = _position;
        var builder = new DecodedText.Builder();
        var quotesEnd = 0;
        while (_position < text.Length)
        {
            var c = text[_position];
            if (char.IsWhiteSpace(c) || IsPunctuation(c))
                break;

            var isDollarQuote = c == '$' && style.Escape == '\\' && _position + 1 < text.Length && text[_position + 1] == '\'';
            if (c is '"' or '\'' || isDollarQuote)
            {
                _position += isDollarQuote ? 1 : 0;
                var quoteStyle = isDollarQuote ? QuoteStyle.Escaped : c == '"' ? style.Double : style.Single;
                QuotedText.Read(text, ref _position, quoteStyle, builder);
                quotesEnd = _position;
            }
            else if (c == style.Escape)
            {
                EscapeSequence.Read(text, ref _position, builder);
            }
            else
            {
                builder.AddPlain(text, new TextRange(_position++, 1));
            }
        }

        Add(builder.ToDecodedText(), start, quotesEnd);
    }

    /// <param name="wordStart">Where the word starts, quotes included.</param>
    /// <param name="quotesEnd">Behind the last quotes of the word, or 0.</param>
    private void Add(DecodedText word, int wordStart, int quotesEnd)
    {
        var equals = word.Text.IndexOf('=');
        var name = equals > 0 && word.Text.TrimEnd('=').Length > equals ? word.Text.Substring(0, equals) : null;

        // A connection string by itself is no assignment, though its first field looks like one, unless it starts a line without quotes.
        var isString = name is not null && FieldNames.TryParse(name.AsSpan(), out _) && (_name is not null || quotesEnd > 0);
        var start = name is null || isString ? 0 : equals + 1;
        var value = new ConfigurationValue(word)
        {
            Part = TextRange.FromBounds(start, Math.Max(start, word.Text.Length - SeparatorsBehind(quotesEnd))),
            Emptied = start == 0 && quotesEnd == 0 ? ConfigurationValue.EmptyQuotes : "",
        };
        value = value with { Variable = VariableOf(value, wordStart, equals) };
        keys.AddValue(value);
        if (name is not null)
            keys.AddEntry(_root, name, value, equals + 1);
        else if (_name is not null && (_isAssigned || (!word.Text.StartsWith("-", StringComparison.Ordinal) && KeyName.Is(_name))))
            keys.AddEntry(_root, _name, value);

        // What passes a variable on has no value behind its name.
        (_name, _isAssigned) = (_name is "-e" or "--env" ? null : word.Text, false);
        if (_command is null)
            (_command, _commandStart) = (word.Text, wordStart);

        if (style.EndsAtSemicolon && text[_position - 1] == ';')
            _command = null;
    }

    /// <summary>
    /// The variable that a word sets: in a Dockerfile, on a line of its own, and where a name by itself passes the one from outside on.
    /// </summary>
    private VariableEntry? VariableOf(ConfigurationValue value, int wordStart, int equals)
    {
        var isAssignment = value.Part.Start > 0;
        if (IsDockerfile && IsCommand("ENV"))
        {
            return isAssignment ? new VariableEntry(TextRange.FromBounds(wordStart, _position), EntryLayout.InInstruction)
                : _name != _command ? WholeLine() : null;
        }

        var isLast = Line.SkipBlanks(text, _position, text.Length) is var next && (next == text.Length || Line.IsBreak(text[next]));
        var isSet = IsCommand("set") || IsCommand("setenv") || (_isAssigned && _name == _command && IsOfEnvironment(_name));
        if (isLast && isSet && !IsDockerfile)
            return WholeLine();

        return isAssignment && PassesOn() ? NameOnly(value, wordStart, equals) : null;
    }

    private VariableEntry WholeLine() => new(TextRange.FromBounds(_commandStart, _position), EntryLayout.Line);

    /// <summary>Whether a name by itself takes the variable from outside: <c>ARG X</c>, <c>export X</c>, <c>docker run -e X</c>.</summary>
    private bool PassesOn()
    {
        if (IsDockerfile)
            return IsCommand("ARG");

        return style.EndsAtSemicolon && (IsCommand("export") || (_name is "-e" or "--env" && (IsCommand("docker") || IsCommand("podman"))));
    }

    private VariableEntry? NameOnly(ConfigurationValue value, int wordStart, int equals)
    {
        // Quotes round the value go with it, quotes round the whole word stay.
        var assigned = value.Decoded.SourceOf(TextRange.FromBounds(equals, value.Part.End));
        var isQuoted = text[wordStart] is '"' or '\'';
        if (isQuoted && text.IndexOfAny(Quotes, assigned.Start, assigned.Length) >= 0)
            return null;

        var end = isQuoted ? assigned.End : _position - (value.Decoded.Text.Length - value.Part.End);
        return new VariableEntry(TextRange.FromBounds(assigned.Start, end), EntryLayout.InInstruction) { Replacement = "" };
    }

    private static bool IsOfEnvironment(string? name) => name?.StartsWith("$env:", StringComparison.OrdinalIgnoreCase) == true;

    private bool IsDockerfile => style == ScriptStyle.Dockerfile;

    private bool IsCommand(string command) => string.Equals(_command, command, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many semicolons at the end of the word are the shell's and not the value's.</summary>
    private int SeparatorsBehind(int quotesEnd)
    {
        var count = 0;
        while (_position - count > quotesEnd && text[_position - count - 1] == ';')
            count++;

        if (count == 0 || _position - count == quotesEnd)
            return count;

        // Without quotes a connection string has some of its own: there it matters only where another command follows.
        var next = Line.SkipBlanks(text, _position, text.Length);
        if (!style.EndsAtSemicolon || next == text.Length || Line.IsBreak(text[next]))
            return 0;

        return _position > count && text[_position - count - 1] == style.Escape ? count - 1 : count;
    }

    /// <summary>What is between words in one shell or another. No key has it.</summary>
    private static bool IsPunctuation(char c) => c is '(' or ')' or ',' or '{' or '}' or '[' or ']' or '|' or '&' or '<' or '>';
}
