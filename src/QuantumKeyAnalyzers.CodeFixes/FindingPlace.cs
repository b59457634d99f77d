using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Where a finding is in a solution, while repairs of others change its text.</summary>
internal sealed record FindingPlace(DocumentId Document, TextSpan Span)
{
    /// <summary>
    /// Where diagnostics are. A file that several projects share is repaired once; and in whatever order a host finds, the result is the
    /// same.
    /// </summary>
    public static IEnumerable<FindingPlace> Of(IReadOnlyList<Diagnostic> diagnostics, Solution solution)
    {
        var projects = solution.ProjectIds.ToList();
        return diagnostics
            .Select(diagnostic => (Document: solution.GetDocument(diagnostic.Location.SourceTree), Span: SpanOf(diagnostic)))
            .Where(place => place.Document is not (null or SourceGeneratedDocument))
            .OrderBy(place => projects.IndexOf(place.Document!.Project.Id))
            .ThenBy(place => place.Document!.FilePath, StringComparer.Ordinal)
            .ThenBy(place => place.Span.Start)
            .GroupBy(place => (FileCopies.FileOf(place.Document!), place.Span))
            .Select(same => new FindingPlace(same.First().Document!.Id, same.Key.Span));
    }

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

    /// <summary>A malformed field is reported inside of its literal, and it is the literal that is followed.</summary>
    private static TextSpan SpanOf(Diagnostic diagnostic) => diagnostic.Id == QKA0006_MalformedConnectionString.Descriptor.Id
        ? diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).Span
        : diagnostic.Location.SourceSpan;
}
