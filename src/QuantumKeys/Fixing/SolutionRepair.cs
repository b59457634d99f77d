using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes.Configuration;
using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.Rules;
using QuantumKeys.Fixing.Changes;
using QuantumKeys.Projects;

namespace QuantumKeys.Fixing;

/// <summary>Carries out the repairs of the code-fix providers on a solution in memory, until nothing is left that has one.</summary>
/// <param name="kind">The kind of repair that is taken where it is sound; null for the one that the options prefer.</param>
/// <param name="isLeftAlone">Whether a file stays as it is.</param>
internal sealed class SolutionRepair(Solution solution, RepairKind? kind, Func<string, bool> isLeftAlone)
{
    /// <summary>A repair can make room for another, but not again and again.</summary>
    private const int MostRounds = 8;

    private readonly Solution _original = solution;
    private readonly List<RepairPlan> _done = [];

    public Solution Solution { get; private set; } = solution;

    /// <summary>The repairs in code.</summary>
    public IReadOnlyList<RepairPlan> Done => _done;

    /// <summary>What is found at the end, suppressed or not.</summary>
    public IReadOnlyList<Diagnostic> Left { get; private set; } = [];

    public async Task RunAsync(IReadOnlyList<Diagnostic> findings, CancellationToken cancellationToken)
    {
        Left = findings;
        Solution? before = null;
        for (var round = 0; round < MostRounds && before != Solution; round++)
        {
            before = Solution;
            if (kind is not null)
                await RepairCodeAsync(kind, cancellationToken);

            await RepairCodeAsync(null, cancellationToken);
            await RepairConfigurationAsync(cancellationToken);
        }
    }

    /// <summary>The files that are not what they were, in the order of their paths, each once.</summary>
    public async Task<IReadOnlyList<ChangedFile>> ChangesAsync(CancellationToken cancellationToken)
    {
        var changed = new SortedDictionary<string, ChangedFile>(StringComparer.Ordinal);
        foreach (var project in Solution.GetChanges(_original).GetProjectChanges())
        {
            foreach (var id in project.GetChangedDocuments().Concat(project.GetChangedAdditionalDocuments()))
            {
                var before = DocumentIn(_original, id);
                if (before.FilePath is not { } path || changed.ContainsKey(path))
                    continue;

                var old = await before.GetTextAsync(cancellationToken);
                var now = await DocumentIn(Solution, id).GetTextAsync(cancellationToken);
                if (!old.ContentEquals(now))
                    changed.Add(path, new ChangedFile(path, old, now));
            }
        }

        return [.. changed.Values];
    }

    private static TextDocument DocumentIn(Solution solution, DocumentId id) =>
        solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)!;

    private async Task RepairCodeAsync(RepairKind? onlyKind, CancellationToken cancellationToken)
    {
        var findings = Open.Where(finding => finding.Location.IsInSource && onlyKind?.Repairs(finding.Id) != false);
        var places = FindingPlace.Of([.. findings], Solution);
        var run = new RepairRun(Solution, places, onlyKind, cancellationToken);
        await SetAsync(await run.RunAsync(), cancellationToken);
        _done.AddRange(run.Done);
    }

    private async Task RepairConfigurationAsync(CancellationToken cancellationToken)
    {
        var findings = Open.Where(finding => finding.Id == QKA0004_KeyInConfigurationFile.Descriptor.Id);
        var files = findings.Select(SolutionFindings.PathOf).ToHashSet();
        var repaired = Solution;
        foreach (var file in Solution.Projects.SelectMany(project => project.AdditionalDocuments).ToList())
        {
            if (file.FilePath is not { } path || !files.Remove(path))
                continue;

            var text = await file.GetTextAsync(cancellationToken);
            repaired = FileCopies.WithText(file, ConfigurationRepairPlanner.RepairAll(text, path, cancellationToken), repaired);
        }

        await SetAsync(repaired, cancellationToken);
    }

    private IEnumerable<Diagnostic> Open =>
        Left.Where(finding => !finding.IsSuppressed && !isLeftAlone(SolutionFindings.PathOf(finding)));

    private async Task SetAsync(Solution repaired, CancellationToken cancellationToken)
    {
        if (repaired == Solution)
            return;

        Solution = repaired;
        Left = (await SolutionFindings.FindAsync(repaired, cancellationToken)).Diagnostics;
    }
}
