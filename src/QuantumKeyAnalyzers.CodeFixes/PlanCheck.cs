using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.CodeFixes.Layout;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Tries a plan out before it is offered: whatever its repair did not think of, the compiler does.</summary>
internal static class PlanCheck
{
    /// <summary>Whether the documents that a plan changes have no error and no warning more than before.</summary>
    public static async Task<bool> CompilesAsync(RepairPlan plan, Solution solution, CancellationToken cancellationToken)
    {
        var repaired = await CleanUp.RunAsync(solution, await plan.ApplyAsync(solution, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        foreach (var id in repaired.GetChanges(solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            var before = await ComplaintsAsync(solution.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            var after = await ComplaintsAsync(repaired.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
            if (before is null || after is null || after.Any(complaint => complaint.Count() > before[complaint.Key].Count()))
                return false;
        }

        return true;
    }

    /// <summary>By their ids; null where the compiler fails to say.</summary>
    private static async Task<ILookup<string, Diagnostic>?> ComplaintsAsync(Document document, CancellationToken cancellationToken)
    {
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        return new Semantics(compilation!, tree!, cancellationToken).Diagnostics()?
            .Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false })
            .ToLookup(diagnostic => diagnostic.Id);
    }
}
