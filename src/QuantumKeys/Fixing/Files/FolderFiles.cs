namespace QuantumKeys.Fixing.Files;

/// <summary>The files below a folder that people write: in a repository what git does not ignore.</summary>
internal static class FolderFiles
{
    /// <summary>Of what tools make, where no git says so.</summary>
    private static readonly string[] OtherFolders = ["bin", "obj", "node_modules", ".git", ".vs"];

    public static async Task<IReadOnlyList<string>> OfAsync(string folder, CancellationToken cancellationToken)
    {
        var files = await GitFolder.FilesAsync(folder, cancellationToken) ?? Below(new DirectoryInfo(folder));
        return [.. files.Where(IsOwn).Order(StringComparer.Ordinal)];
    }

    /// <summary>What a link leads to is found where it is, or is of somebody else.</summary>
    private static bool IsOwn(string file) =>
        new FileInfo(file) is { Exists: true, LinkTarget: null } && !TemporaryFile.Is(file);

    private static IEnumerable<string> Below(DirectoryInfo folder)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return folder.EnumerateFiles("*", options)
            .Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories("*", options)
                .Where(inner => !OtherFolders.Contains(inner.Name, StringComparer.OrdinalIgnoreCase))
                .SelectMany(Below));
    }
}
