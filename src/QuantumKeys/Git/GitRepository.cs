using System.Text;
using QuantumKeys.Files;

namespace QuantumKeys.Git;

/// <summary>The repository that a folder is in, seen from that folder.</summary>
internal sealed class GitRepository
{
    private const string EntryName = ".git";

    private GitRepository(string folder, string? root, string prefix)
    {
        Folder = folder;
        Root = root;
        Prefix = prefix;
    }

    public string Folder { get; }

    /// <summary>The root of the working tree; null for a repository without one.</summary>
    public string? Root { get; }

    /// <summary>Where the folder is in the working tree: empty, or with a slash at its end.</summary>
    public string Prefix { get; }

    /// <returns>Null where the folder is in no repository.</returns>
    /// <exception cref="GitException">It is in one, but git cannot be started or cannot read it.</exception>
    public static GitRepository? Find(string folder)
    {
        try
        {
            if (GitProcess.Run(folder, "rev-parse", "--is-inside-work-tree") == "true")
            {
                var prefix = GitProcess.Run(folder, "rev-parse", "--show-prefix");
                return new GitRepository(folder, GitProcess.Run(folder, "rev-parse", "--show-toplevel"), prefix);
            }

            return new GitRepository(folder, root: null, prefix: "");
        }
        catch (GitException) when (RootOf(folder) is null)
        {
            return null;
        }
    }

    /// <summary>Whether a folder is the working tree of a repository: one of its own, a submodule's, or another of the same.</summary>
    public static bool IsRoot(string folder) => Path.Exists(Path.Combine(folder, EntryName));

    /// <summary>The working tree that a folder is in, without git; null where it is in none.</summary>
    public static string? RootOf(string folder)
    {
        var root = Path.GetFullPath(folder);
        while (root is not null && !IsRoot(root))
            root = Path.GetDirectoryName(root);

        return root;
    }

    /// <summary>Those of some files that git ignores: it would not commit them. Without git, none is known to be.</summary>
    public static IReadOnlySet<string> IgnoredOf(string root, IEnumerable<string> files)
    {
        var inside = files.Where(file => file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToList();
        var ignored = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var git = GitProcess.Start(root, "check-ignore", "-z", "--stdin");
            var asking = Task.Run(() => Ask(git, inside));
            foreach (var name in SeparatedBytes.Read(git.Output, '\0'))
                ignored.Add(Encoding.UTF8.GetString(name));

            asking.GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is GitException or IOException)
        {
            // It is said where the files are listed.
        }

        return ignored;
    }

    /// <summary>The files below the folder that are tracked, or that git does not ignore.</summary>
    /// <exception cref="GitException">git has failed.</exception>
    public IEnumerable<ScannedPath> Files()
    {
        using var git = GitProcess.Start(Folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate");
        git.Input.Close();
        foreach (var name in SeparatedBytes.Read(git.Output, '\0'))
            yield return new ScannedPath(Folder, Prefix, name);

        git.End();
    }

    /// <summary>Whether older commits are not here.</summary>
    public bool IsShallow() => GitProcess.Run(Folder, "rev-parse", "--is-shallow-repository") == "true";

    /// <summary>The id of a commit, or null where there is none of that name.</summary>
    public string? FindCommit(string revision)
    {
        try
        {
            return GitProcess.Run(Folder, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}");
        }
        catch (GitException)
        {
            return null;
        }
    }

    /// <summary>The address of the remote repository, without what is secret in it; null where there is none.</summary>
    public string? FindRemote()
    {
        try
        {
            var address = GitProcess.Run(Folder, "remote", "get-url", "origin");
            return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "ssh"
                ? new UriBuilder(uri) { UserName = "", Password = "", Query = "", Fragment = "" }.Uri.AbsoluteUri
                : null;
        }
        catch (GitException)
        {
            return null;
        }
    }

    private static void Ask(GitProcess git, IEnumerable<string> files)
    {
        using var input = git.Input;
        foreach (var file in files)
            input.Write([.. Encoding.UTF8.GetBytes(file), 0]);
    }
}
