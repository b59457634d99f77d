namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>Whole lines that are deleted, with what that leaves empty above and below.</summary>
internal sealed class DeletedLines
{
    private static readonly (string Start, string End)[] Wrappers =
        [("#region", "#endregion"), ("#if", "#endif"), ("#pragma warning disable", "#pragma warning restore")];

    private readonly SyntaxNode _root;
    private readonly SourceText _text;
    private int _first;
    private int _end;

    public DeletedLines(SyntaxNode root, SourceText text, TextSpan span)
    {
        _root = root;
        _text = text;
        _first = LineOf(span.Start);
        _end = span.End == text.Length && Line(LineOf(span.End)).Length > 0 ? text.Lines.Count : LineOf(span.End);
    }

    /// <summary>The lines with a region or <c>#if</c> that they are all of, and with one of the two gaps that would meet.</summary>
    public TextSpan WithSurroundings()
    {
        while (IsWrapped())
        {
            _first = LineAbove();
            _end = LineBelow() + 1;
        }

        var (above, below) = (_first - LineAbove() - 1, LineBelow() - _end);
        var kept = IsFirst() ? above : IsLast() ? below : Math.Max(above, below);
        var fromBelow = Math.Min(above + below - kept, below);
        _first -= above + below - kept - fromBelow;
        _end += fromBelow;
        return TextSpan.FromBounds(_text.Lines[_first].Start, _end < _text.Lines.Count ? _text.Lines[_end].Start : _text.Length);
    }

    private bool IsWrapped()
    {
        var (start, end) = (Line(LineAbove()), Line(LineBelow()));
        return Array.Exists(Wrappers, wrapper => start.StartsWith(wrapper.Start, StringComparison.Ordinal)
            && end.StartsWith(wrapper.End, StringComparison.Ordinal)
            && (wrapper.Start[1] != 'p' || CodesOf(start, wrapper.Start) == CodesOf(end, wrapper.End)));
    }

    private static string CodesOf(string line, string keyword) => line.Substring(keyword.Length).Split('/')[0].Trim();

    private bool IsFirst()
    {
        var previous = _root.FindToken(_text.Lines[_first].Start).GetPreviousToken();
        return StartsWith(LineAbove(), "#region", "#if", "#el")
            || (previous.Kind() is SyntaxKind.None or SyntaxKind.OpenBraceToken or SyntaxKind.ColonToken
                && (previous.RawKind == 0 ? -1 : LineOf(previous.Span.End)) == LineAbove());
    }

    private bool IsLast()
    {
        if (LineBelow() >= _text.Lines.Count - 1 && Line(LineBelow()).Length == 0)
            return true;

        var next = _root.FindToken(_text.Lines[LineBelow()].Start);
        return StartsWith(LineBelow(), "#end", "#el") || (next.IsKind(SyntaxKind.CloseBraceToken) && LineOf(next.SpanStart) == LineBelow());
    }

    /// <summary>The next line above with something on it; -1 where there is none.</summary>
    private int LineAbove()
    {
        var line = _first - 1;
        while (line >= 0 && Line(line).Length == 0)
            line--;

        return line;
    }

    /// <summary>The next line below with something on it, or the last.</summary>
    private int LineBelow()
    {
        var line = _end;
        while (line < _text.Lines.Count - 1 && Line(line).Length == 0)
            line++;

        return line;
    }

    private bool StartsWith(int line, params string[] starts) =>
        Array.Exists(starts, start => Line(line).StartsWith(start, StringComparison.Ordinal));

    private string Line(int line) => line >= 0 && line < _text.Lines.Count ? _text.Lines[line].ToString().Trim() : "";

    private int LineOf(int position) => _text.Lines.GetLineFromPosition(position).LineNumber;
}
