using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using QuantumKeyAnalyzers.CodeFixes.Edits;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Tries changes out before they are offered: whatever a repair did not think of, the compiler does.</summary>
internal static class PlanCheck
{
    /// <summary>What the compiler says of documents: of one as it is, the plans of all kinds are compared with that.</summary>
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, ILookup<string, Diagnostic>?>> Known = new();

    /// <summary>The repaired solution; null where a document that changes has an error or a warning more than before, in
    /// whatever project or target framework.</summary>
    public static async Task<Solution?> TryAsync(SolutionEdit edit, CancellationToken cancellationToken)
    {
        if (await edit.ApplyAsync(cancellationToken).ConfigureAwait(false) is not { } repaired)
            return null;

        foreach (var id in edit.Changes.Keys)
        {
            var before = await ComplaintsAsync(edit.Solution.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            var after = await ComplaintsAsync(repaired.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            if (before is null || after is null || after.Any(complaint => complaint.Count() > before[complaint.Key].Count()))
                return null;
        }

        return repaired;
    }

    /// <summary>By their ids; null where the compiler fails to say.</summary>
    private static async Task<ILookup<string, Diagnostic>?> ComplaintsAsync(Document document, CancellationToken cancellationToken)
    {
        var compilation = (await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        var tree = (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false))!;
        return Known.GetOrCreateValue(compilation).GetOrAdd(tree, _ => new Semantics(compilation, tree, cancellationToken).Diagnostics()?
            .Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false })
            .ToLookup(diagnostic => diagnostic.Id));
    }
}
