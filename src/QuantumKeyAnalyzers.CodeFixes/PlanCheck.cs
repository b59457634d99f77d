using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Tries changes out before they are offered: whatever a repair did not think of, the compiler does.</summary>
internal static class PlanCheck
{
    /// <summary>
    /// The repaired solution; null where a document that changes has an error or a warning more than before, in whatever project or target
    /// framework.
    /// </summary>
    /// <param name="reads">What the changes were made from.</param>
    public static async Task<Solution?> TryAsync(SolutionEdit edit, IEnumerable<Reads> reads, CancellationToken cancellationToken)
    {
        if (await edit.ApplyAsync(cancellationToken).ConfigureAwait(false) is not { } repaired)
            return null;

        var read = reads.SelectMany(plan => plan.Spans).ToLookup(place => place.File, place => place.Span);
        foreach (var (id, changes) in edit.Changes.Select(document => (document.Key, document.Value)))
        {
            var document = edit.Solution.GetDocument(id)!;
            var before = await CompiledAsync(document, cancellationToken).ConfigureAwait(false);
            var after = await CompiledAsync(repaired.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            var parts = after.Root.ContainsDiagnostics
                ? null
                : AffectedCode.In(before.Root, before.Compilation, changes, read[FileCopies.FileOf(document)]);
            var complaintsBefore = Complaints(before, parts, cancellationToken);
            var complaintsAfter = Complaints(after, parts is null ? null : AffectedCode.After(parts, changes), cancellationToken);
            if (complaintsBefore is null || complaintsAfter is null
                || complaintsAfter.Any(complaint => complaint.Count() > complaintsBefore[complaint.Key].Count()))
            {
                return null;
            }
        }

        return repaired;
    }

    private static async Task<(SyntaxNode Root, Compilation Compilation)> CompiledAsync(
        Document document, CancellationToken cancellationToken)
    {
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return ((await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!, compilation!);
    }

    /// <summary>By their ids; null where the compiler fails to say.</summary>
    /// <param name="parts">Null for the whole document.</param>
    private static ILookup<string, Diagnostic>? Complaints(
        (SyntaxNode Root, Compilation Compilation) document, IReadOnlyList<TextSpan>? parts, CancellationToken cancellationToken)
    {
        var semantics = new Semantics(document.Compilation, document.Root.SyntaxTree, cancellationToken);
        var complaints = new List<Diagnostic>();
        foreach (var part in parts?.Select(part => (TextSpan?)part) ?? [null])
        {
            if (semantics.Diagnostics(part) is not { } diagnostics)
                return null;

            complaints.AddRange(diagnostics);
        }

        return complaints.Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false })
            .Distinct()
            .ToLookup(diagnostic => diagnostic.Id);
    }
}
