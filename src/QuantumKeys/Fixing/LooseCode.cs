using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Text;
using QuantumKeys.Fixing.Writing;
using QuantumKeys.Projects;
using QuantumKeys.Scanning;

namespace QuantumKeys.Fixing;

/// <summary>
/// C# of no project: the app of a single file, a script, a folder whose project cannot be opened. It is compiled with what this tool has; a
/// repair is only sound where all of that is understood, for the files together or else for a file by itself.
/// </summary>
internal static class LooseCode
{
    /// <summary>More files than these are no program.</summary>
    private const int MostTogether = 500;

    /// <summary>Adds projects for what compiles.</summary>
    /// <returns>The solution with them, and the findings in the rest.</returns>
    public static async Task<(Solution Solution, IReadOnlyList<Diagnostic> Left)> AddAsync(
        Solution solution, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var suspects = files.Where(file =>
            FileText.Read(file) is { } text && MarkerScanner.Scan(text, [], cancellationToken) is not null).ToList();
        if (suspects.Count == 0)
            return (solution, []);

        if (files.Count <= MostTogether && await TryAddAsync(solution, files, cancellationToken) is { } together)
            return (together, []);

        var left = new List<Diagnostic>();
        foreach (var file in suspects)
        {
            if (await TryAddAsync(solution, [file], cancellationToken) is { } alone)
                solution = alone;
            else
                left.AddRange(await FindAsync(file, cancellationToken));
        }

        return (solution, left);
    }

    /// <summary>Null where the compiler complains.</summary>
    private static async Task<Solution?> TryAddAsync(Solution solution, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var id = ProjectId.CreateNewId();
        solution = Add(solution, id, files);
        var compilation = await solution.GetProject(id)!.GetCompilationAsync(cancellationToken);
        var isUnderstood = compilation!.GetDiagnostics(cancellationToken)
            .All(diagnostic => diagnostic.Severity < DiagnosticSeverity.Error || diagnostic.Id == "CS5001");
        return isUnderstood ? solution : null;
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string file, CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Add(workspace.CurrentSolution, ProjectId.CreateNewId(), [file]);
        return (await SolutionFindings.FindAsync(solution, cancellationToken)).Diagnostics;
    }

    private static Solution Add(Solution solution, ProjectId id, IEnumerable<string> files)
    {
        solution = solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "code",
            "code",
            LanguageNames.CSharp,
            compilationOptions: PlatformCode.Options,
            parseOptions: PlatformCode.Parsing,
            metadataReferences: PlatformCode.References));
        foreach (var file in files)
        {
            if (FileText.Read(file) is { } text)
                solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(file), text, filePath: file);
        }

        return solution.AddDocument(DocumentId.CreateNewId(id), "Usings", PlatformCode.ImplicitUsings);
    }
}
