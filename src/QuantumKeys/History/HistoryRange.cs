using System.Text;
using QuantumKeys.Files;
using QuantumKeys.Git;

namespace QuantumKeys.History;

/// <summary>
/// Which commits count: those that branches, tags and other references lead to, those that are checked out, and all stashes. With a start,
/// what was there by then is left out.
/// </summary>
internal sealed class HistoryRange(GitRepository repository, string? since, CancellationToken cancellationToken)
{
    private const string StashName = "refs/stash";

    /// <summary>The commits and the tags with a message, each with whether it is a tag.</summary>
    public IEnumerable<GitObject> Messages() => List(["rev-list"])
        .Select(commit => new GitObject(commit, null))
        .Concat(since is null ? Tags() : []);

    /// <summary>All versions of all files, each once, with a path that it was seen at.</summary>
    public IEnumerable<GitObject> Files()
    {
        var lines = List(["rev-list", "--objects", "--filter=object:type=blob", "--filter-provided-objects", "--missing=print"]);
        foreach (var line in lines)
        {
            // An object that is not there has a question mark. It is asked for, so that it is said.
            var id = line.AsSpan(line[0] == '?' ? 1 : 0);
            var end = id.IndexOf((byte)' ');
            yield return end < 0 ? new GitObject(id.ToArray(), Array.Empty<byte>())
                : new GitObject(id[..end].ToArray(), id[(end + 1)..].ToArray());
        }
    }

    /// <summary>The commits from the first to the last, parents first.</summary>
    public IEnumerable<byte[]> InOrder() => List(["rev-list", "--topo-order", "--reverse"]);

    private IEnumerable<byte[]> List(IEnumerable<string> arguments)
    {
        using var git = GitProcess.Start(repository.Folder, arguments.Concat(["--all", "--stdin"])).EndOn(cancellationToken);
        using (var input = new StreamWriter(git.Input) { NewLine = "\n" })
        {
            foreach (var stash in Stashes())
                input.WriteLine(stash);

            if (since is not null)
                input.WriteLine($"^{since}");
        }

        foreach (var line in SeparatedBytes.Read(git.Output, '\n'))
            yield return line;

        cancellationToken.ThrowIfCancellationRequested();
        git.End();
    }

    /// <summary>The older stashes, which only the log of their reference leads to.</summary>
    private string[] Stashes()
    {
        try
        {
            return GitProcess.Run(repository.Folder, "rev-list", "--walk-reflogs", StashName, "--")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (GitException)
        {
            return [];
        }
    }

    private IEnumerable<GitObject> Tags() =>
        from line in GitProcess.Run(repository.Folder, "for-each-ref", "--format=%(objecttype) %(objectname) %(refname:short)").Split('\n')
        where line.StartsWith("tag ", StringComparison.Ordinal)
        let parts = line.Split(' ', 3)
        select new GitObject(Encoding.ASCII.GetBytes(parts[1]), parts[2]);
}
