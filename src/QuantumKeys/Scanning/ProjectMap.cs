using QuantumKeys.Files;

namespace QuantumKeys.Scanning;

/// <summary>Which files are below which projects.</summary>
internal sealed class ProjectMap
{
    /// <summary>How many files are compiled together at most: what they say of each other is worth less than the memory.</summary>
    private const int LargestGroup = 64;

    private readonly ILookup<string, string> _projects;
    private readonly IReadOnlyList<string> _named;

    private ProjectMap(ILookup<string, string> projects, IReadOnlyList<string> named)
    {
        _projects = projects;
        _named = named;
    }

    /// <param name="named">The projects and solutions that the user names.</param>
    public static ProjectMap Of(IEnumerable<ScannedPath> files, IEnumerable<string> named) => new(
        files.Where(file => file.Name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            .ToLookup(file => Path.GetDirectoryName(file.Full)!, file => file.Full, StringComparer.Ordinal),
        [.. named.Select(Path.GetFullPath)]);

    public static bool IsProject(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".sln" or ".slnx" or ".slnf" or ".csproj" && File.Exists(path);

    /// <summary>The projects and solutions that files may be in: those that are named, or else the next above each file.</summary>
    public IEnumerable<string> ProjectsOf(IReadOnlyCollection<ScannedPath> files) => files.Count == 0 ? []
        : _named.Count > 0 ? _named
        : files.Select(HomeOf).Distinct().SelectMany(folder => _projects[folder]).Order(StringComparer.Ordinal);

    /// <summary>The files in groups that belong together, by their project or else by their folder.</summary>
    /// <param name="usings">Files that say nothing by themselves: each belongs to all groups of its project or folder.</param>
    public IEnumerable<ScannedPath[]> GroupsOf(IEnumerable<ScannedPath> files, IEnumerable<ScannedPath> usings)
    {
        var shared = usings.ToLookup(HomeOf);
        return files
            .GroupBy(HomeOf)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(
                group => group.OrderBy(file => file.Root, StringComparer.Ordinal).Chunk(LargestGroup),
                ScannedPath[] (group, chunk) => [.. chunk, .. shared[group.Key]]);
    }

    private string HomeOf(ScannedPath file)
    {
        var own = Path.GetDirectoryName(file.Full)!;
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (_projects.Contains(folder))
                return folder;
        }

        return own;
    }
}
