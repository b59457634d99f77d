using Microsoft.CodeAnalysis;

namespace QuantumKeys.Projects;

/// <summary>What the analyzers find in projects, as the compiler would report it.</summary>
internal sealed class ProjectFindings : IDisposable
{
    private readonly LoadedProjects _loaded;

    private ProjectFindings(LoadedProjects loaded, SolutionFindings found)
    {
        _loaded = loaded;
        Diagnostics = found.Diagnostics;
        Failures = [.. loaded.Failures, .. found.Failures];
        Files =
        [
            .. Solution.Projects.SelectMany(project => project.Documents.Concat<TextDocument>(project.AdditionalDocuments))
                .Select(document => document.FilePath)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// All findings, those that are suppressed too: in the order of the paths and of the text, each once, even if several projects or
    /// target frameworks have the file. Paths are absolute.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The absolute paths of the files that were analysed: all code and all configuration files of the projects.</summary>
    public IReadOnlyCollection<string> Files { get; }

    /// <summary>What could not be opened or analysed, a line each. Its files are not among <see cref="Files"/>.</summary>
    public IReadOnlyList<string> Failures { get; }

    public Solution Solution => _loaded.Solution;

    /// <summary>Opens a solution, a project, or those of a folder, with all their target frameworks, and analyses them.</summary>
    /// <param name="progress">Is told what is being done.</param>
    public static async Task<ProjectFindings> LoadAsync(string path, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var loaded = await LoadedProjects.OpenAsync(path, progress, cancellationToken);
        try
        {
            if (loaded.Solution.ProjectIds.Count > 0)
                progress?.Report("Analysing the projects.");

            return new ProjectFindings(loaded, await SolutionFindings.FindAsync(loaded.Solution, cancellationToken));
        }
        catch
        {
            loaded.Dispose();
            throw;
        }
    }

    public void Dispose() => _loaded.Dispose();
}
