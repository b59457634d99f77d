using Microsoft.CodeAnalysis;
using QuantumKeys.Fixing.Changes;
using QuantumKeys.Fixing.Keeping;
using QuantumKeys.Projects;

namespace QuantumKeys.Fixing;

/// <summary>What is to be written, kept and said, worked out in memory.</summary>
/// <param name="Files">The files that change, project files included.</param>
/// <param name="Together">The files of each repair that changes several.</param>
/// <param name="Kept">How removed strings are kept; null where they are not.</param>
/// <param name="Left">The findings that stay, and why.</param>
/// <param name="LeftAlone">The files with findings that are nobody's to repair.</param>
internal sealed record FixPlan(
    IReadOnlyList<ChangedFile> Files,
    IReadOnlyList<IReadOnlyCollection<string>> Together,
    KeepPlan? Kept,
    IReadOnlyList<(Diagnostic Finding, string Reason)> Left,
    IReadOnlyList<string> LeftAlone,
    KeyMask Mask)
{
    public static async Task<FixPlan> MakeAsync(FixScope scope, FixOptions options, CancellationToken cancellationToken)
    {
        var findings = (await SolutionFindings.FindAsync(scope.Solution, cancellationToken)).Diagnostics;
        var paths = findings.Select(SolutionFindings.PathOf).Distinct().ToList();
        var alone = scope.LeftAlone(paths);
        var secrets = await new SecretFinder(scope.Solution, cancellationToken).FindAsync(paths);
        var mask = new KeyMask(
            secrets.Select(secret => secret.Key),
            secrets.SelectMany(secret => secret.Places.Select(place => (secret.Path, place))));

        var repair = new SolutionRepair(scope.Solution, options.Preferred, alone.Contains);
        await repair.RunAsync(findings, cancellationToken);
        var files = await repair.ChangesAsync(cancellationToken);

        var strings = KeptStrings.Of(repair.Done.SelectMany(plan => plan.Outside), RemovedFrom(files, secrets), mask);
        var kept = options.Keep is null || files.Count == 0
            ? null : await PlaceOf(options.Keep, scope).PlanAsync(strings, cancellationToken);
        return new FixPlan(
            Merge(files, kept?.Projects ?? []),
            FilesOfRepairs(repair, scope.Solution),
            kept,
            [.. LeftOf(scope, repair, alone)],
            [.. findings.Where(IsOpen).Select(SolutionFindings.PathOf).Where(alone.Contains).Distinct()],
            mask);
    }

    private static IKeepPlace PlaceOf(string keep, FixScope scope) =>
        keep == FixOptions.UserSecrets ? new UserSecretsPlace(scope.Solution) : FilePlace.Open(keep, scope.Root);

    private static bool IsOpen(Diagnostic finding) => !finding.IsSuppressed && finding.Severity >= DiagnosticSeverity.Warning;

    /// <summary>The keys that are not in their files any more.</summary>
    private static List<FoundSecret> RemovedFrom(IReadOnlyList<ChangedFile> files, IReadOnlyList<FoundSecret> secrets)
    {
        var texts = files.ToDictionary(file => file.Path, file => file.New.ToString());
        return [.. secrets.Where(secret =>
            texts.TryGetValue(secret.Path, out var text) && !text.Contains(secret.Key, StringComparison.Ordinal))];
    }

    /// <summary>A project file can have had a key of its own.</summary>
    private static List<ChangedFile> Merge(IReadOnlyList<ChangedFile> files, IReadOnlyList<ChangedFile> projects) =>
    [
        .. files.Select(file => projects.FirstOrDefault(project => project.Path == file.Path) is { } project
            ? file with { New = file.New.WithChanges(project.New.GetTextChanges(project.Old)) } : file)
            .Concat(projects.Where(project => files.All(file => file.Path != project.Path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static List<IReadOnlyCollection<string>> FilesOfRepairs(SolutionRepair repair, Solution solution) =>
    [
        .. repair.Done
            .Select(plan => plan.Edit.Changes.Keys.Select(id => solution.GetDocument(id)?.FilePath).OfType<string>().ToHashSet())
            .Where(files => files.Count > 1),
    ];

    private static IEnumerable<(Diagnostic Finding, string Reason)> LeftOf(
        FixScope scope, SolutionRepair repair, IReadOnlySet<string> alone) =>
        repair.Left.Concat(scope.OutsideProjects)
            .Where(finding => IsOpen(finding) && !alone.Contains(SolutionFindings.PathOf(finding)))
            .Select(finding => (finding, LeftReason.Of(finding, repair.Solution, scope.OutsideProjects.Contains(finding))));
}
