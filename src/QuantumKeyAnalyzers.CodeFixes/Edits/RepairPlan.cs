namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>The changes of one repair, in as many documents as it takes. A plan is made only where all of it is sound.</summary>
internal sealed class RepairPlan(string title, Solution solution)
{
    private readonly Dictionary<SyntaxTree, DocumentEdit> _documents = [];
    private readonly List<OutsideValue> _outside = [];
    private SolutionEdit? _edit;

    /// <summary>What happens, for the menu; it shows nothing of the value.</summary>
    public string Title => title;

    /// <summary>Whether the changes can be made together: see <see cref="DocumentEdit.IsSound"/>.</summary>
    public bool IsSound => _documents.Values.All(document => document.IsSound);

    /// <summary>What has to be set outside the code for it to do what it did.</summary>
    public IReadOnlyList<OutsideValue> Outside => _outside;

    public DocumentEdit In(SyntaxTree tree)
    {
        if (!_documents.TryGetValue(tree, out var document))
            _documents[tree] = document = new DocumentEdit(tree.GetRoot(), FileStyle.Of(solution.GetDocument(tree)!, tree));

        return document;
    }

    public void Replace(SyntaxNode node, string code) => In(node.SyntaxTree).Replace(node.Span, code);

    public void Remove(SyntaxNode node) => In(node.SyntaxTree).Remove(node);

    /// <summary>Says what the code read so far has to be set to outside.</summary>
    /// <param name="place">Where the code reads it.</param>
    /// <param name="value">Null where that is only known when the program runs.</param>
    public void Expect(SyntaxNode place, string name, string? value, bool isConfiguration)
    {
        if (value is not null)
            _outside.Add(new OutsideValue(solution.GetDocument(place.SyntaxTree)!.Project.Id, name, value, isConfiguration));
    }

    /// <summary>What it changes, once it is complete.</summary>
    public SolutionEdit Edit => _edit ??= new SolutionEdit(solution, ChangesByDocument());

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
}
