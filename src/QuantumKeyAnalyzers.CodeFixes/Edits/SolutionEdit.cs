namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>Changes of the documents of a solution. All documents of one file have the same.</summary>
/// <param name="Changes">Those of each document, in the order of its text.</param>
internal sealed record SolutionEdit(Solution Solution, IReadOnlyDictionary<DocumentId, IReadOnlyList<TextChange>> Changes)
{
    private const int FarApart = 2_000;
    private const int MostSteps = 6;

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

            foreach (var step in StepsOf(changes.Value))
                changed = changed.WithDocumentText(changes.Key, text = text.WithChanges(step));
        }

        return changed;
    }

    /// <summary>
    /// Changes that are far apart, the last ones first: the parser reads all that is between the first change and the last one again.
    /// </summary>
    private static IEnumerable<IReadOnlyList<TextChange>> StepsOf(IReadOnlyList<TextChange> changes)
    {
        var steps = new List<List<TextChange>>();
        foreach (var change in changes)
        {
            if (steps.Count > 0 && change.Span.Start - steps[steps.Count - 1].Last().Span.End < FarApart)
                steps[steps.Count - 1].Add(change);
            else
                steps.Add([change]);
        }

        return steps.Count > MostSteps ? [changes] : Enumerable.Reverse(steps);
    }

    private static bool HasOverlap(IReadOnlyList<TextChange> changes) =>
        changes.Zip(changes.Skip(1), (left, right) => left.Span.End > right.Span.Start).Contains(true);
}
