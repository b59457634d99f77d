using System.Text;

namespace WorkspaceEmulator.ResourceGraph;

/// <summary>
/// A query's text, read from left to right. A string stands in ' or "; a quote inside it is doubled or has a backslash before it.
/// </summary>
internal sealed class QueryText(string text)
{
    private int _position;

    /// <summary>Whether nothing is left but white space.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipWhiteSpace();
            return _position == text.Length;
        }
    }

    /// <summary>Reads a symbol if it comes next.</summary>
    public bool TryRead(string symbol)
    {
        SkipWhiteSpace();
        if (!text.AsSpan(_position).StartsWith(symbol, StringComparison.Ordinal))
            return false;

        _position += symbol.Length;
        return true;
    }

    /// <summary>Reads a symbol that has to come next.</summary>
    public void Read(string symbol)
    {
        if (!TryRead(symbol))
            throw NotUnderstood($"'{symbol}'");
    }

    /// <summary>Reads a word: a name, or names with dots between them.</summary>
    public string ReadWord()
    {
        SkipWhiteSpace();
        var start = _position;
        while (_position < text.Length && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] is '_' or '.'))
            _position++;

        return _position > start ? text[start.._position] : throw NotUnderstood("a name");
    }

    /// <summary>Reads a word if it comes next.</summary>
    public bool TryReadWord(string word)
    {
        SkipWhiteSpace();
        var start = _position;
        if (start < text.Length && char.IsAsciiLetter(text[start]) && ReadWord().Equals(word, StringComparison.OrdinalIgnoreCase))
            return true;

        _position = start;
        return false;
    }

    /// <summary>Reads a string and takes its quotes and escapes away.</summary>
    public string ReadString()
    {
        SkipWhiteSpace();
        if (_position == text.Length || text[_position] is not ('\'' or '"'))
            throw NotUnderstood("a string");

        var quote = text[_position++];
        var value = new StringBuilder();
        while (_position < text.Length)
        {
            var c = text[_position++];
            var next = _position < text.Length ? text[_position] : '\0';
            if ((c == '\\' && next is '\\' or '\'' or '"') || (c == quote && next == quote))
            {
                value.Append(next);
                _position++;
            }
            else if (c == quote)
            {
                return value.ToString();
            }
            else
            {
                value.Append(c);
            }
        }

        throw new QueryNotUnderstoodException("A string of the query has no end.");
    }

    /// <summary>The error for a place where something else was expected.</summary>
    public QueryNotUnderstoodException NotUnderstood(string expected) =>
        new(
            $"The emulator expects {expected} at position {_position} of the query, and knows only: "
            + "Resources | where <column> =~ '<text>' [and …] | extend <name> = tostring(<column>) | project <column>, ….");

    private void SkipWhiteSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
    }
}
