using QuantumKeys.Files;
using QuantumKeys.Git;

namespace QuantumKeys.Scanning;

/// <summary>Which files a path stands for.</summary>
internal sealed class ScannedFiles(ScanLog log, bool includesIgnored)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _roots = [];

    /// <summary>What was asked for, as <see cref="ScanResult.Roots"/> has it.</summary>
    public IReadOnlyList<string> Roots => _roots;

    /// <summary>The files of paths that the user names: folders, and files whatever git says of them.</summary>
    public List<ScannedPath> In(IEnumerable<string> paths) =>
    [
        .. paths.SelectMany(path => File.Exists(path) ? OfFile(path) : InNamed(Path.GetFullPath(path)))
            .Where(file => _seen.Add(file.Full)),
    ];

    private IEnumerable<ScannedPath> InNamed(string folder)
    {
        _roots.Add(FindRepository(folder)?.Prefix ?? PrefixOf(folder));
        return InFolder(folder);
    }

    /// <summary>
    /// The files of what git lists as one name and is a folder: a repository in the repository, which is a submodule or was cloned there.
    /// </summary>
    public List<ScannedPath> InNested(ScannedPath listed)
    {
        var folder = new DirectoryInfo(listed.Full.TrimEnd('/'));
        if (!folder.Exists || folder.Attributes.HasFlag(FileAttributes.ReparsePoint))
            return [];

        if (GitRepository.IsRoot(folder.FullName))
        {
            var prefix = listed.Root.TrimEnd('/') + "/";
            return [.. InFolder(folder.FullName).Select(file => file.WithPrefix(prefix)).Where(file => _seen.Add(file.Full))];
        }

        log.AddNote($"{PrintableName.Of(listed.Root)}: a submodule that is not checked out.");
        return [];
    }

    private IEnumerable<ScannedPath> InFolder(string folder)
    {
        var repository = FindRepository(folder);
        if (repository?.Root is null || includesIgnored)
            return FolderFiles.In(folder, repository?.Prefix ?? PrefixOf(folder), Problem);

        // What git could not list is not passed over.
        try
        {
            return [.. repository.Files()];
        }
        catch (GitException exception)
        {
            log.AddProblem($"{PrintableName.Of(folder)}: {exception.Message}. Its files are scanned, ignored ones too.");
            return FolderFiles.In(folder, repository.Prefix, Problem);
        }
    }

    private GitRepository? FindRepository(string folder)
    {
        try
        {
            return GitRepository.Find(folder);
        }
        catch (GitException exception)
        {
            log.AddProblem($"{PrintableName.Of(folder)}: {exception.Message}. All files are scanned, ignored ones too.");
            return null;
        }
    }

    private ScannedPath[] OfFile(string path)
    {
        var full = Path.GetFullPath(path);
        var target = File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        var folder = Path.GetDirectoryName(target)!;
        var file = new ScannedPath(folder, FindRepository(folder)?.Prefix ?? PrefixOf(folder), Path.GetFileName(target));
        _roots.Add(file.Root);
        return [file];
    }

    /// <summary>Outside of repositories paths go from the current folder, or from the scanned one if that is elsewhere.</summary>
    private static string PrefixOf(string folder)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, folder).Replace('\\', '/');
        return relative == "." || relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? "" : relative + "/";
    }

    private void Problem(string folder, Exception exception) =>
        log.AddProblem($"{PrintableName.Of(folder)} cannot be read: {exception.Message.Split('\n')[0]}");
}
