namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>What changes in one document.</summary>
internal sealed class DocumentEdit(SyntaxNode root, FileStyle style)
{
    private readonly List<TextChange> _replacements = [];
    private readonly HashSet<SyntaxNode> _removed = [];
    private readonly List<TextSpan> _wholes = [];
    private readonly Usings _usings = new(root, style);

    public FileStyle Style => style;

    /// <summary>
    /// Whether the changes can be made together: none overlaps another, none takes a part of an <c>#if</c> with it, and a program of
    /// top-level statements keeps one to start with.
    /// </summary>
    public bool IsSound
    {
        get
        {
            var spans = Replaced.Concat(_removed.Select(node => node.Span)).OrderBy(span => span.Start).ThenBy(span => span.End).ToList();
            return spans.Zip(spans.Skip(1), (left, right) => left.End <= right.Start).All(isInOrder => isInOrder)
                && !spans.Concat(_wholes).Any(HasDirective) && LeavesStatement();
        }
    }

    public void Replace(TextSpan span, string code) => _replacements.Add(new TextChange(span, code));

    public void Replace(int start, int end, string code) => Replace(TextSpan.FromBounds(start, end), code);

    public void Remove(SyntaxNode node) => _removed.Add(node);

    /// <summary>Says that changes belong to one of a whole node, none of which may depend on an <c>#if</c> then.</summary>
    public void KeepWhole(SyntaxNode node) => _wholes.Add(node.Span);

    /// <inheritdoc cref="Usings.Add"/>
    public void Import(string @namespace, SyntaxNode place, bool isHidden) => _usings.Add(@namespace, place, isHidden);

    /// <summary>Whether something inside a node is changed already.</summary>
    public bool Touches(SyntaxNode node) => _replacements.Exists(change => node.Span.Contains(change.Span)) || _removed.Any(node.Contains);

    /// <summary>All changes, in the order of the text.</summary>
    public IReadOnlyList<TextChange> Changes()
    {
        var deleted = Deletion.Of(root, _removed, Replaced);
        return
        [
            .. _usings.Changes().Select(change => InFrontOf(deleted, change))
                .Concat(_replacements)
                .Concat(deleted.Select(span => new TextChange(span, "")))
                .OrderBy(change => change.Span.Start)
                .ThenBy(change => change.Span.End),
        ];
    }

    private List<TextSpan> Replaced => _replacements.ConvertAll(change => change.Span);

    private static TextChange InFrontOf(IReadOnlyList<TextSpan> deleted, TextChange inserted)
    {
        var around = deleted.FirstOrDefault(span => span.Contains(inserted.Span.Start));
        return around.IsEmpty ? inserted : new TextChange(new TextSpan(around.Start, 0), inserted.NewText!);
    }

    private bool HasDirective(TextSpan span) =>
        root.ContainsDirectives && root.DescendantTrivia(span).Any(trivia => trivia.IsDirective && span.Contains(trivia.SpanStart));

    private bool LeavesStatement()
    {
        var statements = _removed.OfType<GlobalStatementSyntax>().FirstOrDefault()?.Parent!.ChildNodes().OfType<GlobalStatementSyntax>();
        return statements?.Any(global => global.Statement is not LocalFunctionStatementSyntax && !_removed.Contains(global)) ?? true;
    }
}
