namespace QuantumKeys.Projects;

/// <summary>Which solution and projects a path stands for.</summary>
/// <param name="Solution">Null where there is none, or several that cannot be told apart.</param>
/// <param name="Projects">The projects to open beside it, unless it has them.</param>
internal sealed record ProjectPaths(string? Solution, IReadOnlyList<string> Projects)
{
    private static readonly string[] SolutionExtensions = [".sln", ".slnx", ".slnf"];

    /// <summary>What is built or installed there, and not written.</summary>
    private static readonly string[] OtherFolders = ["bin", "obj", "node_modules"];

    /// <param name="path">A solution, a project, or a folder. Any other file stands for nothing.</param>
    public static ProjectPaths Of(string path)
    {
        if (!Directory.Exists(path))
        {
            return IsSolution(path) ? new ProjectPaths(path, [])
                : IsProject(path) ? new ProjectPaths(null, [path])
                : new ProjectPaths(null, []);
        }

        var solutions = Directory.EnumerateFiles(path).Where(file => IsSolution(file) && !IsFilter(file)).ToList();
        var projects = FilesBelow(new DirectoryInfo(path)).Where(IsProject).Order(StringComparer.Ordinal);
        return new ProjectPaths(solutions is [var only] ? only : null, [.. projects]);
    }

    private static bool IsSolution(string path) => SolutionExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>A filter names some of the projects of a solution: in a folder it is the solution that counts.</summary>
    private static bool IsFilter(string path) => Path.GetExtension(path).Equals(".slnf", StringComparison.OrdinalIgnoreCase);

    private static bool IsProject(string path) => Path.GetExtension(path).Equals(".csproj", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> FilesBelow(DirectoryInfo folder)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var below = folder.EnumerateDirectories("*", options)
            .Where(inner => inner.Name[0] != '.' && !OtherFolders.Contains(inner.Name, StringComparer.OrdinalIgnoreCase))
            .SelectMany(FilesBelow);
        return folder.EnumerateFiles("*", options).Select(file => file.FullName).Concat(below);
    }
}
