using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Rules;
using QuantumKeys.CommandLine;
using QuantumKeys.Fixing.Writing;
using QuantumKeys.Git;
using QuantumKeys.Projects;
using QuantumKeys.Scanning;

namespace QuantumKeys.Fixing;

/// <summary>All that a path stands for, as one solution: its projects, and the files beside them that are of no project.</summary>
internal sealed class FixScope : IDisposable
{
    /// <summary>Of what tools make, where no git says so.</summary>
    private static readonly string[] OtherFolders = ["bin", "obj", "node_modules", ".vs"];

    private readonly ScanLog _log = new();
    private readonly ProjectFindings _projects;
    private readonly string? _repository;
    private readonly HashSet<string> _folders;

    private FixScope(ProjectFindings projects, string folder)
    {
        _projects = projects;
        _repository = GitRepository.RootOf(folder);
        Folder = folder;
        Solution = projects.Solution;
        _folders =
        [
            _repository ?? folder,
            .. projects.Solution.Projects.Select(project => Path.GetDirectoryName(project.FilePath)).OfType<string>(),
        ];
    }

    /// <summary>The folder that paths are shown from.</summary>
    public string Folder { get; }

    /// <summary>The repository, or the folder where there is none: what belongs together.</summary>
    public string Root => RootOf(Folder);

    public Solution Solution { get; private set; }

    /// <summary>What could not be opened or listed.</summary>
    public IReadOnlyList<string> Failures => [.. _projects.Failures, .. _log.Problems];

    /// <summary>The findings in code of no project that does not compile by itself: no repair of it would be sound.</summary>
    public IReadOnlyList<Diagnostic> OutsideProjects { get; private set; } = [];

    /// <summary>The repository that a folder is in, or else the folder.</summary>
    public static string RootOf(string folder) => GitRepository.RootOf(folder) ?? Path.GetFullPath(folder);

    /// <param name="path">A solution, a project, a folder, or any other file.</param>
    public static async Task<FixScope> LoadAsync(string path, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var isFolder = Directory.Exists(path);
        if (!isFolder && !File.Exists(path))
            throw new UsageException($"There is no file or folder '{path}'.");

        var projects = await ProjectFindings.LoadAsync(path, progress, cancellationToken);
        var scope = new FixScope(projects, isFolder ? path : Path.GetDirectoryName(path)!);
        try
        {
            var isProject = !isFolder && ProjectPaths.Of(path) is { Solution: not null } or { Projects.Count: > 0 };
            progress?.Report("Reading the files beside the projects.");
            await scope.AddFilesAsync(isFolder || isProject ? null : path, withCode: !isProject, cancellationToken);
            return scope;
        }
        catch
        {
            scope.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Those of some files that are not repaired: git ignores them, a tool makes them, or they are not this repository's, as what a link
    /// leads to can be.
    /// </summary>
    public IReadOnlySet<string> LeftAlone(IReadOnlyCollection<string> files)
    {
        var others = files.Where(file => !_folders.Any(folder => IsBelow(AtomicFile.TargetOf(file), folder)));
        var left = files.Where(IsMade).Concat(others).ToHashSet(StringComparer.Ordinal);
        if (_repository is not null)
            left.UnionWith(GitRepository.IgnoredOf(_repository, files));

        return left;
    }

    public void Dispose() => _projects.Dispose();

    /// <param name="only">The one file that is meant; null for all.</param>
    private async Task AddFilesAsync(string? only, bool withCode, CancellationToken cancellationToken)
    {
        var known = _projects.Files.ToHashSet(StringComparer.Ordinal);
        var files = only is null ? FilesOfFolder() : [only];
        var others = files.Where(file => !known.Contains(file)).ToLookup(IsCode);
        if (withCode)
            (Solution, OutsideProjects) = await LooseCode.AddAsync(Solution, [.. others[true]], cancellationToken);

        AddConfiguration(others[false], cancellationToken);
    }

    /// <summary>Those that people write. What a link leads to is found where it is, or is of somebody else.</summary>
    private IReadOnlyList<string> FilesOfFolder() =>
    [
        .. new ScannedFiles(_log, includesIgnored: false).In([Folder])
            .Where(file => _repository is not null || !file.Name.Split('/').Intersect(OtherFolders, StringComparer.OrdinalIgnoreCase).Any())
            .Select(file => file.Full)
            .Where(file => new FileInfo(file) is { Exists: true, LinkTarget: null } && !TemporaryFile.Is(file))
            .Order(StringComparer.Ordinal),
    ];

    private void AddConfiguration(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var id = ProjectId.CreateNewId();
        var solution = Solution.AddProject(
            ProjectInfo.Create(id, VersionStamp.Default, "files", "files", LanguageNames.CSharp));
        foreach (var file in files)
        {
            if (FileText.Read(file) is { } text && QKA0004_KeyInConfigurationFile.KeysOf(text, file, cancellationToken).Count > 0)
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(file), text, filePath: file);
        }

        if (solution.GetProject(id)!.AdditionalDocumentIds.Count > 0)
            Solution = solution;
    }

    private static bool IsCode(string file) => Path.GetExtension(file).Equals(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a build writes is written again.</summary>
    private static bool IsMade(string file) => file.Split(Path.DirectorySeparatorChar).Contains("obj");

    private static bool IsBelow(string file, string folder) =>
        file.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
