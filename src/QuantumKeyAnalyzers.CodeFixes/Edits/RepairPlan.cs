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

    /// <summary>The changes of each document, in the order of its text, once the plan is complete.</summary>
    public IReadOnlyDictionary<DocumentId, IReadOnlyList<TextChange>> Changes => _changes ??=
        _documents.ToDictionary(document => solution.GetDocument(document.Key)!.Id, document => document.Value.Changes());

    public async Task<Solution> ApplyAsync(CancellationToken cancellationToken)
    {
        var repaired = solution;
        foreach (var changes in Changes)
        {
            var text = await solution.GetDocument(changes.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            repaired = repaired.WithDocumentText(changes.Key, text.WithChanges(changes.Value));
        }

        return repaired;
    }
}
