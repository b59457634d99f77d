namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>Changes of the documents of a solution. All documents of one file have the same.</summary>
/// <param name="Changes">Those of each document, in the order of its text.</param>
internal sealed record SolutionEdit(Solution Solution, IReadOnlyDictionary<DocumentId, IReadOnlyList<TextChange>> Changes)
{
    /// <summary>The changed solution; null where a file cannot be written, its documents differ, or changes overlap.</summary>
    public async Task<Solution?> ApplyAsync(CancellationToken cancellationToken)
    {
        var changed = Solution;
        var texts = new Dictionary<object, SourceText>();
        foreach (var changes in Changes)
        {
            var document = Solution.GetDocument(changes.Key)!;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (!texts.TryGetValue(FileCopies.FileOf(document), out var first))
                texts[FileCopies.FileOf(document)] = first = text;

            if (document is SourceGeneratedDocument || (first != text && !first.ContentEquals(text)) || HasOverlap(changes.Value))
                return null;

            changed = changed.WithDocumentText(changes.Key, text.WithChanges(changes.Value));
        }

        return changed;
    }

    private static bool HasOverlap(IReadOnlyList<TextChange> changes) =>
        changes.Zip(changes.Skip(1), (left, right) => left.Span.End > right.Span.Start).Contains(true);
}
