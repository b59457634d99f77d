namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Where a finding is in a solution, while repairs of others change its text.</summary>
internal sealed record FindingPlace(DocumentId Document, TextSpan Span)
{
    /// <summary>The same place after changes; null where it is gone.</summary>
    /// <param name="changes">Those of each document, in the order of its text.</param>
    public FindingPlace? After(IReadOnlyDictionary<DocumentId, IReadOnlyList<TextChange>> changes)
    {
        if (!changes.TryGetValue(Document, out var here))
            return this;

        var (start, length) = (Span.Start, Span.Length);
        foreach (var change in here.TakeWhile(change => change.Span.Start < Span.End))
        {
            var growth = change.NewText!.Length - change.Span.Length;
            if (change.Span.End <= Span.Start)
                start += growth;
            else if (Span.Contains(change.Span))
                length += growth;
            else
                return null;
        }

        return this with { Span = new TextSpan(start, length) };
    }
}
