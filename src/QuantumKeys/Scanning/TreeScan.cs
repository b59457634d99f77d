using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Text;
using QuantumKeys.Files;
using QuantumKeys.Output;

namespace QuantumKeys.Scanning;

/// <summary>
/// Scans files as they are on the disk. All are read, and most are done with that; C# files with something in them are compiled in the end,
/// those of a project by the project.
/// </summary>
internal sealed class TreeScan(ScanLog log, CommandProgress progress, ProjectLoader? loadProject, CancellationToken cancellationToken)
{
    private readonly EditorConfigs _configs = new();
    private readonly ConcurrentBag<Finding> _findings = [];
    private readonly ConcurrentBag<ScannedPath> _code = [];
    private readonly ConcurrentBag<ScannedPath> _usings = [];
    private readonly ConcurrentBag<ScannedPath> _folders = [];
    private int _pointers;

    /// <param name="paths">Files, folders, projects and solutions.</param>
    /// <param name="includesIgnored">Whether files count that git ignores.</param>
    public async Task<ScanResult> RunAsync(IReadOnlyList<string> paths, bool includesIgnored)
    {
        var listed = new ScannedFiles(log, includesIgnored);
        try
        {
            progress.Step = "Listing files";
            var files = listed.In(paths.Select(FolderOfProject).Distinct());
            progress.Step = "Scanning files";
            Read(files);
            foreach (var folder in _folders.OrderBy(folder => folder.Root, StringComparer.Ordinal))
            {
                var nested = listed.InNested(folder);
                Read(nested);
                files.AddRange(nested);
            }

            await AnalyzeAsync(ProjectMap.Of(files, paths.Where(ProjectMap.IsProject)));
        }
        catch (OperationCanceledException)
        {
            log.IsInterrupted = true;
        }

        if (_pointers > 0)
            log.AddNote($"{_pointers} files are pointers of Git LFS: what they stand for is not here.");

        return ScanResult.Of(_findings, progress.Done, log) with { Roots = listed.Roots };
    }

    /// <summary>With a project goes its folder, which has files that the project does not know.</summary>
    private static string FolderOfProject(string path) =>
        ProjectMap.IsProject(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;

    private void Read(List<ScannedPath> files)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        var readsAllCode = files.Where(file => EditorConfigs.IsOne(file.FileName)).Select(file => file.Full)
            .Concat(files.Select(file => file.Folder).Distinct().SelectMany(EditorConfigs.FilesFor))
            .Any(EditorConfigs.HasOptions);
        Parallel.ForEach(
            files,
            options,
            () => new ContentInspector(_configs, cancellationToken),
            (file, _, inspector) =>
            {
                Read(file, inspector, readsAllCode);
                return inspector;
            },
            _ => { });
    }

    private void Read(ScannedPath file, ContentInspector inspector, bool readsAllCode)
    {
        try
        {
            using var source = FileSource.Open(file);
            if (source is null)
                return;

            foreach (var leak in Inspect(source, file, inspector, readsAllCode))
                _findings.Add(new Finding(leak, file));

            if (inspector.WasPointer)
                Interlocked.Increment(ref _pointers);

            progress.Add(source.Length);
        }
        catch (FileNotFoundException)
        {
            // Deleted and not committed, or gone since it was listed.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            if (Directory.Exists(file.Full))
                _folders.Add(file);
            else
                log.AddProblem($"{PrintableName.Of(file.Root)} cannot be read: {exception.Message.Split('\n')[0]}");
        }
    }

    private IReadOnlyList<Leak> Inspect(FileSource source, ScannedPath file, ContentInspector inspector, bool readsAllCode)
    {
        if (!file.IsCSharp)
            return inspector.InspectText(source, file.Name, file.Full);

        var leaks = new List<Leak>();
        if (inspector.ReadCode(source, file.Name, file.Full, readsAllCode, leaks) is not null)
            _code.Add(file);
        else if (file.FileName.EndsWith("Usings.cs", StringComparison.OrdinalIgnoreCase))
            _usings.Add(file);

        return leaks;
    }

    private async Task AnalyzeAsync(ProjectMap projects)
    {
        progress.Step = "Analyzing";
        var open = _code.Concat(_findings.Select(finding => finding.Path!)).Distinct()
            .OrderBy(file => file.Root, StringComparer.Ordinal)
            .ToList();
        var covered = await AnalyzeProjectsAsync(projects, open);
        var code = new CodeScan(_configs, log, cancellationToken);
        foreach (var group in projects.GroupsOf(_code.Where(file => !covered.Contains(file.Full)), _usings))
        {
            foreach (var finding in await code.ScanAsync(group, file => TextOf(file)))
                _findings.Add(finding);
        }
    }

    /// <summary>
    /// Analyzes the projects of files with something in them. What the projects say of their files takes the place of what was found.
    /// </summary>
    /// <returns>The files that are done with that.</returns>
    private async Task<HashSet<string>> AnalyzeProjectsAsync(ProjectMap projects, List<ScannedPath> open)
    {
        var covered = new HashSet<string>(StringComparer.Ordinal);
        if (loadProject is null)
            return covered;

        foreach (var project in projects.ProjectsOf(open))
        {
            var analyzed = await loadProject(project, progress, cancellationToken);
            foreach (var failure in analyzed.Failures)
                log.AddProblem($"{failure} Its files are scanned without it.");

            var own = analyzed.Files.Where(covered.Add).ToHashSet(StringComparer.Ordinal);
            var kept = _findings.Where(finding => !own.Contains(finding.Path!.Full)).ToList();
            kept.AddRange(ProjectFindings(analyzed, own, open));
            _findings.Clear();
            kept.ForEach(_findings.Add);
        }

        return covered;
    }

    private static IEnumerable<Finding> ProjectFindings(AnalyzedProject analyzed, HashSet<string> own, List<ScannedPath> open)
    {
        var paths = open.ToLookup(file => file.Full, StringComparer.Ordinal);
        var files = analyzed.Diagnostics.GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path);
        foreach (var file in files.Where(file => own.Contains(file.Key)))
        {
            // A file that the scan left out, as git ignores it, is in the project all the same: the compiler reports it too.
            var path = paths[file.Key].FirstOrDefault()
                ?? new ScannedPath(Path.GetDirectoryName(file.Key)!, "", Path.GetFileName(file.Key));
            var text = TextOf(path);
            foreach (var diagnostic in file)
            {
                var place = diagnostic.Location.GetLineSpan().Span;
                yield return new Finding(
                    new Leak(diagnostic.Id, diagnostic.Severity, diagnostic.GetMessage(null), place)
                    {
                        Suppression = diagnostic.IsSuppressed ? new Suppression(SuppressionKind.Compiler, null)
                            : text is null ? null : AllowComment.At(place, text),
                    },
                    path);
            }
        }
    }

    private static SourceText? TextOf(ScannedPath file)
    {
        try
        {
            using var source = FileSource.Open(file);
            SourceText? text = null;
            if (source is not null)
                new ContentReader().Read(source, isCode: true, isOpen: true, piece => text = SourceText.From(piece.Buffer, piece.Length));

            return text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
