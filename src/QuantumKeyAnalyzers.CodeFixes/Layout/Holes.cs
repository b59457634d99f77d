using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.CodeFixes.Layout;

/// <summary>
/// What a person would select to delete nodes: where a node has its lines to itself, these with what is said of it above, a region or <c>#if</c> that
/// held nothing else, and a blank line too many; else the node and the space beside it.
/// </summary>
internal sealed class Holes
{
    private readonly SyntaxNode _root;
    private readonly SourceText _text;
    private readonly HashSet<SyntaxNode> _removed;
    private readonly IReadOnlyCollection<SyntaxNode> _replaced;

    private Holes(SyntaxNode root, HashSet<SyntaxNode> removed, IReadOnlyCollection<SyntaxNode> replaced)
    {
        _root = root;
        _text = root.SyntaxTree.GetText();
        _removed = removed;
        _replaced = replaced;
    }

    public static IReadOnlyList<TextSpan> In(SyntaxNode root, HashSet<SyntaxNode> removed, IReadOnlyCollection<SyntaxNode> replaced) =>
        new Holes(root, removed, replaced).Find();

    private List<TextSpan> Find()
    {
        var holes = new List<TextSpan>();
        var nodes = _removed.OrderBy(node => node.SpanStart).ToList();
        for (var i = 0; i < nodes.Count; i++)
        {
            var first = nodes[i];
            if (first is VariableDeclaratorSyntax variable)
            {
                holes.Add(HoleOf(variable));
                continue;
            }

            while (i + 1 < nodes.Count && nodes[i + 1].GetFirstToken().GetPreviousToken() == nodes[i].GetLastToken() && LineOf(nodes[i + 1].SpanStart) == LineOf(nodes[i].Span.End))
                i++;

            var hole = HoleOf(first, nodes[i]);
            if (holes.Count > 0 && HasLinesToItself(hole) && HasLinesToItself(holes[holes.Count - 1]) && IsBlank(holes[holes.Count - 1].End, hole.Start))
            {
                hole = TextSpan.FromBounds(holes[holes.Count - 1].Start, hole.End);
                holes.RemoveAt(holes.Count - 1);
            }

            holes.Add(hole);
        }

        return holes.ConvertAll(hole => HasLinesToItself(hole) ? new LineHole(_root, _text, hole).Settled() : hole);
    }

    /// <summary>One of several variables goes with a comma.</summary>
    private TextSpan HoleOf(VariableDeclaratorSyntax variable)
    {
        var all = ((VariableDeclarationSyntax)variable.Parent!).Variables;
        var next = all.IndexOf(variable) + 1;
        return all.Skip(next).Any(other => !_removed.Contains(other))
            ? TextSpan.FromBounds(variable.SpanStart, all[next].SpanStart)
            : TextSpan.FromBounds(all.Last(other => !_removed.Contains(other)).Span.End, variable.Span.End);
    }

    private TextSpan HoleOf(SyntaxNode first, SyntaxNode last)
    {
        var previous = first.GetFirstToken().GetPreviousToken();
        var next = last.GetLastToken().GetNextToken();
        var startsLine = previous.RawKind == 0 || LineOf(previous.Span.End) < LineOf(first.SpanStart);
        var endsLine = next.RawKind == 0 || LineOf(next.SpanStart) > LineOf(last.Span.End);
        if (startsLine && endsLine)
            return TextSpan.FromBounds(_text.Lines[HeadOf(first, last)].Start, last.FullSpan.End);

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
    private int HeadOf(SyntaxNode first, SyntaxNode last)
    {
        var head = LineOf(first.SpanStart);
        var isDocumented = false;
        var leading = first.GetLeadingTrivia();
        foreach (var trivia in leading.Reverse())
        {
            var isDocumentation = trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);
            var isComment = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
            if (!isDocumentation && (!isComment || LineOf(trivia.FullSpan.End - 1) < head - 1))
                continue;

            head = LineOf(trivia.FullSpan.Start);
            isDocumented |= isDocumentation;
        }

        var isOfMore = head == 0 || leading.Any(trivia => trivia.IsDirective && LineOf(trivia.FullSpan.End - 1) == head - 1) || IsReadBelow(last);
        return isDocumented || !isOfMore ? head : LineOf(first.SpanStart);
    }

    /// <summary>Whether the same group of lines goes on with what is repaired in another way.</summary>
    private bool IsReadBelow(SyntaxNode node)
    {
        var token = node.GetLastToken().GetNextToken();
        if (LineOf(token.SpanStart) > LineOf(node.Span.End) + 1)
            return false;

        var next = token.Parent?.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor.Parent == node.Parent);
        return next is not null && (_removed.Contains(next) ? IsReadBelow(next) : _replaced.Any(next.Contains));
    }

    private bool HasLinesToItself(TextSpan hole) => _text.Lines.GetLineFromPosition(hole.Start).Start == hole.Start
        && (hole.End == _text.Length || _text.Lines.GetLineFromPosition(hole.End).Start == hole.End);

    private bool IsBlank(int start, int end) => start >= 0 && end <= _text.Length && string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(start, end)));

    private int LineOf(int position) => _text.Lines.GetLineFromPosition(position).LineNumber;
}
