namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>The changes of one repair, in as many documents as it takes. A plan is made only where all of it is sound.</summary>
internal sealed class RepairPlan(string title, Solution solution)
{
    private readonly Dictionary<SyntaxTree, DocumentEdit> _documents = [];
    private IReadOnlyDictionary<DocumentId, IReadOnlyList<TextChange>>? _changes;

    /// <summary>What happens, for the menu; it shows nothing of the value.</summary>
    public string Title => title;

    /// <summary>Whether the changes can be made together: see <see cref="DocumentEdit.IsSound"/>.</summary>
    public bool IsSound => _documents.Values.All(document => document.IsSound);

    public DocumentEdit In(SyntaxTree tree)
    {
        if (!_documents.TryGetValue(tree, out var document))
            _documents[tree] = document = new DocumentEdit(tree.GetRoot(), FileStyle.Of(solution.GetDocument(tree)!, tree));

        return document;
    }

    public void Replace(SyntaxNode node, string code) => In(node.SyntaxTree).Replace(node.Span, code);

    public void Remove(SyntaxNode node) => In(node.SyntaxTree).Remove(node);

    /// <summary>
    /// The changes of each document, in the order of its text, once the plan is complete. All documents of one file have the same.
    /// </summary>
    public IReadOnlyDictionary<DocumentId, IReadOnlyList<TextChange>> Changes => _changes ??= ChangesByDocument();

    /// <summary>The repaired solution; null where a file cannot be written, or its documents differ.</summary>
    public async Task<Solution?> ApplyAsync(CancellationToken cancellationToken)
    {
        var repaired = solution;
        var texts = new Dictionary<object, SourceText>();
        foreach (var changes in Changes)
        {
            var document = solution.GetDocument(changes.Key)!;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (!texts.TryGetValue(FileCopies.FileOf(document), out var first))
                texts[FileCopies.FileOf(document)] = first = text;

            if (document is SourceGeneratedDocument || !first.ContentEquals(text) || HasOverlap(changes.Value))
                return null;

            repaired = repaired.WithDocumentText(changes.Key, text.WithChanges(changes.Value));
        }

        return repaired;
    }

    private Dictionary<DocumentId, IReadOnlyList<TextChange>> ChangesByDocument()
    {
        var changes = new Dictionary<DocumentId, IReadOnlyList<TextChange>>();
        foreach (var file in _documents.GroupBy(document => FileCopies.FileOf(solution.GetDocument(document.Key)!)))
        {
            // What is inactive in one document can be reached through another one of the file.
            IReadOnlyList<TextChange> merged =
            [
                .. file.SelectMany(document => document.Value.Changes())
                    .Distinct()
                    .OrderBy(change => change.Span.Start)
                    .ThenBy(change => change.Span.End),
            ];
            foreach (var copy in FileCopies.Of(solution.GetDocument(file.First().Key)!))
                changes[copy.Id] = merged;
        }

        return changes;
    }

    private static bool HasOverlap(IReadOnlyList<TextChange> changes) =>
        changes.Zip(changes.Skip(1), (left, right) => left.Span.End > right.Span.Start).Contains(true);
}
