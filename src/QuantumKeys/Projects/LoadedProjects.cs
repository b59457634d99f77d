using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace QuantumKeys.Projects;

/// <summary>
/// Projects as MSBuild evaluates them, with the files that the package's targets show to the analyzers. What cannot be opened is left out.
/// </summary>
internal sealed class LoadedProjects : IDisposable
{
    private static readonly string Targets = Path.Combine(AppContext.BaseDirectory, "loading", "QuantumKeys.targets");

    /// <summary>What those targets say of a project without its packages.</summary>
    private const string NotRestored = "packages of the project are not restored";

    /// <summary>What the SDK says of a project whose packages are not all there.</summary>
    private static readonly string[] Incomplete = ["NETSDK1004", "NETSDK1005", "NETSDK1064"];

    private readonly MSBuildWorkspace _workspace;
    private readonly List<string> _failures = [];

    private LoadedProjects()
    {
        // The last file that a project imports: by then it is known whether it has the package.
        _workspace = MSBuildWorkspace.Create(new Dictionary<string, string> { ["CustomAfterDirectoryBuildTargets"] = Targets });
        Solution = _workspace.CurrentSolution;
    }

    public Solution Solution { get; private set; }

    /// <summary>What could not be opened, and why: a line each.</summary>
    public IReadOnlyList<string> Failures => _failures;

    public static async Task<LoadedProjects> OpenAsync(string path, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var paths = ProjectPaths.Of(Path.GetFullPath(path));
        var loaded = new LoadedProjects();
        await loaded.OpenAsync(paths, progress, cancellationToken);
        var unrestored = loaded.Unrestored(paths);
        if (unrestored.Count == 0)
            return loaded;

        progress?.Report("Restoring the packages of the projects.");
        var failures = await PackageRestore.RunAsync(unrestored, cancellationToken);
        loaded.Dispose();
        loaded = new LoadedProjects();
        loaded._failures.AddRange(failures.Select(failure => $"{failure.Key}: cannot be restored. {failure.Value}"));
        await loaded.OpenAsync(paths, progress, cancellationToken);
        loaded.LeaveOut(project => failures.ContainsKey(project.FilePath!) || loaded.IsNamed(project, IsOfRestore));
        return loaded;
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>What has to be restored: the solution, or projects.</summary>
    private List<string> Unrestored(ProjectPaths paths)
    {
        var messages = _workspace.Diagnostics.Select(diagnostic => diagnostic.Message).Where(IsOfRestore).ToList();
        if (messages.Count == 0)
            return [];

        var projects = paths.Projects.Where(
            project => messages.Exists(message => message.Contains($"'{project}'", StringComparison.Ordinal)));
        return paths.Solution is { } solution ? [solution, .. projects] : [.. projects];
    }

    /// <summary>Without its packages or its build file, a project is not what the compiler has.</summary>
    private void LeaveOut(Func<Project, bool> isIncomplete)
    {
        foreach (var project in Solution.Projects.Where(isIncomplete).ToList())
            Solution = Solution.RemoveProject(project.Id);
    }

    /// <summary>Whether MSBuild says something of a project.</summary>
    private bool IsNamed(Project project, Func<string, bool> isMeant) => _workspace.Diagnostics
        .Any(diagnostic => isMeant(diagnostic.Message) && diagnostic.Message.Contains($"'{project.FilePath}'", StringComparison.Ordinal));

    /// <summary>One that could not be read has nothing but what the workspace refers to by itself.</summary>
    private static bool IsEmpty(Project project) => project.MetadataReferences.Count <= 1;

    private static bool IsOfRestore(string message) => message.Contains(NotRestored, StringComparison.Ordinal);

    private async Task OpenAsync(ProjectPaths paths, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var steps = progress is null ? null : new LoadProgress(progress);
        if (paths.Solution is { } solution)
            await TryAsync(solution, () => _workspace.OpenSolutionAsync(solution, steps, cancellationToken));

        foreach (var project in paths.Projects.Where(project => !IsOpen(project)))
            await TryAsync(project, () => _workspace.OpenProjectAsync(project, steps, cancellationToken));

        Solution = WithoutOwnAnalyzers(_workspace.CurrentSolution);
        _failures.AddRange(_workspace.Diagnostics.Select(diagnostic => FirstLine(diagnostic.Message)).Where(IsFailure).Distinct());
        LeaveOut(project => IsEmpty(project) && IsNamed(project, message => !IsOfRestore(message)));
    }

    /// <summary>Whether a message is about a project that is not there, or not as a whole: warnings come as failures too.</summary>
    private bool IsFailure(string message) =>
        !IsOfRestore(message)
        && (Array.Exists(Incomplete, code => message.Contains(code, StringComparison.Ordinal))
            || !Solution.Projects.Any(project =>
                !IsEmpty(project) && message.Contains($"'{project.FilePath}'", StringComparison.Ordinal)));

    private bool IsOpen(string project) => _workspace.CurrentSolution.Projects.Any(open => open.FilePath == project);

    private async Task TryAsync(string path, Func<Task> openAsync)
    {
        try
        {
            await openAsync();
        }
#pragma warning disable CA1031 // Whatever is wrong with a project, the others and the files are still looked at.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            _failures.Add($"{path}: {FirstLine(exception.Message)}");
        }
    }

    /// <summary>The package's analyzers, of whatever version: they would only be loaded in vain.</summary>
    private static Solution WithoutOwnAnalyzers(Solution solution)
    {
        foreach (var project in solution.Projects)
        {
            var others = project.AnalyzerReferences.Where(
                reference => Path.GetFileName(reference.FullPath)?.StartsWith("QuantumKeyAnalyzers", StringComparison.Ordinal) != true);
            solution = solution.WithProjectAnalyzerReferences(project.Id, others.ToImmutableArray());
        }

        return solution;
    }

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd();

    private sealed class LoadProgress(IProgress<string> progress) : IProgress<ProjectLoadProgress>
    {
        public void Report(ProjectLoadProgress value)
        {
            if (value.Operation == ProjectLoadOperation.Resolve)
                progress.Report($"Opened {Path.GetFileName(value.FilePath)}.");
        }
    }
}
