using System.Text;
using QuantumKeys.Files;
using QuantumKeys.Git;

namespace QuantumKeys.History;

/// <summary>What each commit changes, from the first to the last; of a merge, what is as in none of its parents.</summary>
internal sealed class CommitWalk(GitRepository repository, HistoryRange range, CancellationToken cancellationToken)
{
    private const int IdLength = 40;

    /// <summary>Takes a change.</summary>
    /// <param name="before">The versions before it, one for each parent.</param>
    /// <param name="after">The version after it.</param>
    public delegate void ChangeHandler(string commit, ReadOnlySpan<ObjectId> before, ObjectId after, byte[] path);

    /// <exception cref="GitException">git has failed.</exception>
    public void Run(ChangeHandler handle)
    {
        using var git = GitProcess.Start(
            repository.Folder, "diff-tree", "--stdin", "--root", "-r", "-c", "--no-renames", "-z", "--raw", "--no-abbrev")
            .EndOn(cancellationToken);
        var writer = Task.Run(() => Ask(git), cancellationToken);
        var commit = "";
        var before = new List<ObjectId>();
        ObjectId? after = null;
        foreach (var part in SeparatedBytes.Read(git.Output, '\0'))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (after is { } version)
            {
                handle(commit, [.. before], version, part);
                after = null;
            }
            else if (part.Length > 0 && part[0] == ':')
            {
                after = ReadVersions(part, before);
            }
            else
            {
                commit = Encoding.ASCII.GetString(part);
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        writer.Wait(cancellationToken);
        git.End();
    }

    /// <summary>Reads <c>:mode mode id id status</c>; a merge has a colon, a mode and an id for each parent.</summary>
    private static ObjectId ReadVersions(byte[] entry, List<ObjectId> before)
    {
        var parents = entry.AsSpan().IndexOfAnyExcept((byte)':');
        var ids = new List<ObjectId>();
        foreach (var column in entry.AsSpan(parents).Split((byte)' '))
        {
            // Modes are shorter.
            if (entry.AsSpan(parents)[column] is { Length: >= IdLength } id)
                ids.Add(ObjectId.Parse(id));
        }

        if (ids.Count != parents + 1)
            throw new GitException("git: an answer of diff-tree cannot be read");

        before.Clear();
        before.AddRange(ids.Take(parents));
        return ids[parents];
    }

    private void Ask(GitProcess git)
    {
        try
        {
            using var input = new BufferedStream(git.Input);
            foreach (var commit in range.InOrder())
            {
                cancellationToken.ThrowIfCancellationRequested();
                input.Write(commit);
                input.WriteByte((byte)'\n');
            }
        }
        catch (IOException)
        {
            // git has ended, and says why.
        }
    }
}
