using QuantumKeys.CommandLine;
using QuantumKeys.Fixing.Writing;
using QuantumKeys.Git;

namespace QuantumKeys.Fixing.Keeping;

/// <summary>A file that the user names: outside the repository, or ignored by git.</summary>
internal sealed class FilePlace : IKeepPlace
{
    private readonly string _path;

    private FilePlace(string path) => _path = path;

    /// <param name="root">The folder that is repaired, where it is no repository.</param>
    /// <exception cref="UsageException">The strings would be in the repository again.</exception>
    public static FilePlace Open(string path, string root)
    {
        path = Path.GetFullPath(path);
        if (Directory.Exists(path))
            throw new UsageException($"--keep: '{path}' is a folder. Name a file.");

        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new UsageException($"--keep: there is no folder '{Path.GetDirectoryName(path)}'.");

        foreach (var place in new[] { path, AtomicFile.TargetOf(path) }.Distinct())
        {
            var repository = GitRepository.RootOf(Path.GetDirectoryName(place)!);
            var isInside = repository is not null || place.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            var isIgnored = repository is not null && GitRepository.IgnoredOf(repository, [place]).Count > 0;
            if (isInside && !isIgnored)
            {
                var around = repository is null ? "the folder that is repaired" : "a repository";
                throw new UsageException(
                    $"--keep: '{place}' is inside {around}, and git does not ignore it: the keys would be committed again. "
                    + "Name a file outside, add it to .gitignore, or use --keep user-secrets.");
            }
        }

        return new FilePlace(path);
    }

    public Task<KeepPlan> PlanAsync(IReadOnlyList<KeptString> strings, CancellationToken cancellationToken)
    {
        var file = new SecretFile(_path);
        var names = file.Add(strings).Distinct().ToList();
        return Task.FromResult(new KeepPlan([file], [], [$"{_path}: {string.Join(", ", names)}"]));
    }
}
