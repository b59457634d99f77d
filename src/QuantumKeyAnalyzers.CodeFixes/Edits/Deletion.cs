namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>
/// What a person would select to delete nodes: where a node has its lines to itself, these with what is said of it above, a region or
/// <c>#if</c> that contains nothing else, and a blank line too many; else the node and the space beside it.
/// </summary>
internal sealed class Deletion(SyntaxNode root, HashSet<SyntaxNode> removed, IReadOnlyList<TextSpan> replaced)
{
    private readonly SourceText _text = root.SyntaxTree.GetText();

    /// <param name="replaced">What is changed in another way.</param>
    public static IReadOnlyList<TextSpan> Of(SyntaxNode root, HashSet<SyntaxNode> removed, IReadOnlyList<TextSpan> replaced) =>
        new Deletion(root, removed, replaced).Spans();

    private List<TextSpan> Spans()
    {
        var spans = new List<TextSpan>();
        var nodes = removed.OrderBy(node => node.SpanStart).ToList();
        for (var i = 0; i < nodes.Count; i++)
        {
            var first = nodes[i];
            if (first is VariableDeclaratorSyntax variable)
            {
                spans.Add(SpanOf(variable));
                continue;
            }

            while (i + 1 < nodes.Count && IsNextOnLine(nodes[i], nodes[i + 1]))
                i++;

            var span = SpanOf(first, nodes[i]);
            if (spans is [.., var above] && HasLinesToItself(span) && HasLinesToItself(above) && IsBlank(above.End, span.Start))
            {
                span = TextSpan.FromBounds(above.Start, span.End);
                spans.RemoveAt(spans.Count - 1);
            }

            spans.Add(span);
        }

        return spans.ConvertAll(span => HasLinesToItself(span) ? new DeletedLines(root, _text, span).WithSurroundings() : span);
    }

    private bool IsNextOnLine(SyntaxNode node, SyntaxNode next) =>
        next.GetFirstToken().GetPreviousToken() == node.GetLastToken() && LineOf(next.SpanStart) == LineOf(node.Span.End);

    /// <summary>One of several variables goes with a comma.</summary>
    private TextSpan SpanOf(VariableDeclaratorSyntax variable)
    {
        var all = ((VariableDeclarationSyntax)variable.Parent!).Variables;
        var next = all.IndexOf(variable) + 1;
        return all.Skip(next).Any(other => !removed.Contains(other))
            ? TextSpan.FromBounds(variable.SpanStart, all[next].SpanStart)
            : TextSpan.FromBounds(all.Last(other => !removed.Contains(other)).Span.End, variable.Span.End);
    }

    private TextSpan SpanOf(SyntaxNode first, SyntaxNode last)
    {
        var previous = first.GetFirstToken().GetPreviousToken();
        var next = last.GetLastToken().GetNextToken();
        var startsLine = previous.RawKind == 0 || LineOf(previous.Span.End) < LineOf(first.SpanStart);
        var endsLine = next.RawKind == 0 || LineOf(next.SpanStart) > LineOf(last.Span.End);
        if (startsLine && endsLine)
            return TextSpan.FromBounds(_text.Lines[FirstLineOf(first, last)].Start, last.FullSpan.End);

        var (start, end) = (first.SpanStart, last.Span.End);
        if (endsLine)
        {
            while (IsBlank(start - 1, start))
                start--;
        }
        else
        {
            while (IsBlank(end, end + 1))
                end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The first line that goes with a node: its documentation, and a comment right above it that is not about more.</summary>
    private int FirstLineOf(SyntaxNode first, SyntaxNode last)
    {
        var line = LineOf(first.SpanStart);
        var isDocumented = false;
        var leading = first.GetLeadingTrivia();
        foreach (var trivia in leading.Reverse())
        {
            var isDocumentation = trivia.GetStructure() is DocumentationCommentTriviaSyntax;
            var isComment = trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;
            if (!isDocumentation && (!isComment || LineOf(trivia.FullSpan.End - 1) < line - 1))
                continue;

            line = LineOf(trivia.FullSpan.Start);
            isDocumented |= isDocumentation;
        }

        var isOfMore = line == 0 || leading.Any(trivia => trivia.IsDirective && LineOf(trivia.FullSpan.End - 1) == line - 1)
            || IsReadBelow(last);
        return isDocumented || !isOfMore ? line : LineOf(first.SpanStart);
    }

    /// <summary>Whether the same group of lines goes on with what is repaired in another way.</summary>
    private bool IsReadBelow(SyntaxNode node)
    {
        var token = node.GetLastToken().GetNextToken();
        if (LineOf(token.SpanStart) > LineOf(node.Span.End) + 1)
            return false;

        var next = token.Parent?.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor.Parent == node.Parent);
        return next is not null && (removed.Contains(next) ? IsReadBelow(next) : replaced.Any(span => next.Span.Contains(span)));
    }

    private bool HasLinesToItself(TextSpan span) => _text.Lines.GetLineFromPosition(span.Start).Start == span.Start
        && (span.End == _text.Length || _text.Lines.GetLineFromPosition(span.End).Start == span.End);

    private bool IsBlank(int start, int end) =>
        start >= 0 && end <= _text.Length && string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(start, end)));

    private int LineOf(int position) => _text.Lines.GetLineFromPosition(position).LineNumber;
}
