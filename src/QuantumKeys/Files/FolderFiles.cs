namespace QuantumKeys.Files;

/// <summary>All files below a folder. Symbolic links are not followed, and what a repository keeps for itself is left out.</summary>
internal static class FolderFiles
{
    private const string RepositoryName = ".git";

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    /// <param name="prefix">Where the folder is in what is scanned.</param>
    /// <param name="problem">Is told of folders that cannot be read.</param>
    public static IEnumerable<ScannedPath> In(string folder, string prefix, Action<string, Exception> problem)
    {
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var below))
        {
            foreach (var entry in EntriesOf(Path.Combine(folder, below), problem))
            {
                var name = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || entry.Name == RepositoryName)
                    continue;

                if (entry is DirectoryInfo)
                    folders.Push(name);
                else
                    yield return new ScannedPath(folder, prefix, name);
            }
        }
    }

    private static FileSystemInfo[] EntriesOf(string folder, Action<string, Exception> problem)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos("*", Everything);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem(folder, exception);
            return [];
        }
    }
}
