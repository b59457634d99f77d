using System.Text.RegularExpressions;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.OpenQasm;

/// <summary>The words, numbers and signs of an OpenQASM text, read one after the other.</summary>
internal sealed partial class QasmTokens
{
    private readonly List<(string Text, int Line)> _tokens = [];
    private int _position;

    /// <exception cref="InvalidInputException">A character has no meaning.</exception>
    public QasmTokens(string text)
    {
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            foreach (var match in Pattern.EnumerateMatches(line))
            {
                var token = line.Substring(match.Index, match.Length);
                if (token.StartsWith("//", StringComparison.Ordinal))
                    break;

                if (!string.IsNullOrWhiteSpace(token))
                    _tokens.Add((token, index + 1));
            }
        }
    }

    private QasmTokens(List<(string Text, int Line)> tokens) => _tokens = tokens;

    /// <summary>What comes next; empty at the end.</summary>
    public string Next => IsAtEnd ? "" : _tokens[_position].Text;

    public bool IsAtEnd => _position >= _tokens.Count;

    public bool NextIsName => Next is [var first, ..] && (char.IsAsciiLetter(first) || first == '_');

    public string Take()
    {
        var token = Next;
        if (IsAtEnd)
            throw Fault("The text ends too early.");

        _position++;
        return token;
    }

    public void Take(string expected)
    {
        if (Next != expected)
            throw Fault($"'{expected}' was expected, and not '{Next}'.");

        _position++;
    }

    public bool TryTake(string token)
    {
        if (Next != token)
            return false;

        _position++;
        return true;
    }

    public string TakeName() => NextIsName ? Take() : throw Fault($"A name was expected, and not '{Next}'.");

    public int TakeNumber() => int.TryParse(Next, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 0
        ? TakeAnd(number)
        : throw Fault($"A whole number was expected, and not '{Next}'.");

    /// <summary>All up to the end of a block, to be read as often as somebody wants.</summary>
    public QasmTokens TakeBlock()
    {
        Take("{");
        var start = _position;
        while (Next != "}")
            Take();

        return new QasmTokens(_tokens[start.._position++]);
    }

    public void Rewind() => _position = 0;

    public InvalidInputException Fault(string message)
    {
        var line = _tokens.Count == 0 ? 1 : _tokens[Math.Min(_position, _tokens.Count - 1)].Line;
        return new InvalidInputException($"OpenQASM, line {line}: {message}");
    }

    private int TakeAnd(int number)
    {
        _position++;
        return number;
    }

    [GeneratedRegex("""//.*|"[^"]*"|[A-Za-z_][A-Za-z0-9_]*|(\d+\.\d*|\.\d+|\d+)([eE][+-]?\d+)?|->|==|\s+|.""")]
    private static partial Regex Pattern { get; }
}
