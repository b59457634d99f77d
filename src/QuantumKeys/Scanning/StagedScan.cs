using System.Text;
using Microsoft.CodeAnalysis.Text;
using QuantumKeys.Files;
using QuantumKeys.Git;
using QuantumKeys.Output;

namespace QuantumKeys.Scanning;

/// <summary>Scans what the next commit would add or change: the contents in the index, whatever the files are by now.</summary>
internal sealed class StagedScan(ScanLog log, CommandProgress progress, CancellationToken cancellationToken)
{
    private const string SubmoduleMode = "160000";

    private readonly EditorConfigs _configs = new();
    private readonly List<Finding> _findings = [];

    /// <param name="paths">Only what is in these; none: all.</param>
    /// <exception cref="GitException">git has failed.</exception>
    public async Task<ScanResult> RunAsync(GitRepository repository, IReadOnlyList<string> paths)
    {
        try
        {
            progress.Step = "Scanning the index";
            var code = Read(repository, paths);
            progress.Step = "Analyzing";
            var scan = new CodeScan(_configs, log, cancellationToken);
            foreach (var group in ProjectMap.Of([], []).GroupsOf(code.Keys, []))
                _findings.AddRange(await scan.ScanAsync(group, file => code[file]));
        }
        catch (OperationCanceledException)
        {
            log.IsInterrupted = true;
        }

        return ScanResult.Of(_findings, progress.Done, log);
    }

    /// <summary>Reads all contents.</summary>
    /// <returns>The texts of the C# files that there is something to look at in.</returns>
    private Dictionary<ScannedPath, SourceText> Read(GitRepository repository, IReadOnlyList<string> paths)
    {
        var readsAllCode = EditorConfigs.FilesFor(repository.Root!).Any(EditorConfigs.HasOptions);
        var code = new Dictionary<ScannedPath, SourceText>();
        var inspector = new ContentInspector(_configs, cancellationToken);
        using var contents = new ObjectStream(repository.Folder, [.. Staged(repository, paths)], cancellationToken);
        while (contents.MoveNext())
        {
            var file = (ScannedPath)contents.Current.Subject!;
            var content = contents.Content;
            var leaks = new List<Leak>();
            if (!file.IsCSharp)
                leaks.AddRange(inspector.InspectText(content, file.Name, file.Full));
            else if (inspector.ReadCode(content, file.Name, file.Full, readsAllCode, leaks) is { } text)
                code.Add(file, text);

            _findings.AddRange(leaks.Select(leak => new Finding(leak, file)));
            progress.Add(content.Length);
        }

        contents.Problems.ForEach(log.AddProblem);
        return code;
    }

    /// <summary>The entries of the index that are not as in the commit that is checked out; all, where there is none yet.</summary>
    private static IEnumerable<GitObject> Staged(GitRepository repository, IReadOnlyList<string> paths)
    {
        var against = repository.FindCommit("HEAD") ?? GitProcess.Run(repository.Folder, "hash-object", "-t", "tree", "--stdin");
        using var git = GitProcess.Start(
            repository.Root!,
            [
                "--literal-pathspecs", "diff-index", "--cached", "-z", "--raw", "-r", "--no-renames", "--no-abbrev", "--diff-filter=AMT",
                against, "--", .. paths,
            ]);
        git.Input.Close();
        string[]? entry = null;
        foreach (var part in SeparatedBytes.Read(git.Output, '\0'))
        {
            if (entry is null)
            {
                entry = Encoding.ASCII.GetString(part).Split(' ');
                continue;
            }

            // :mode mode id id status
            if (entry is [_, not SubmoduleMode, _, var id, ..])
                yield return new GitObject(Encoding.ASCII.GetBytes(id), new ScannedPath(repository.Root!, "", part));

            entry = null;
        }

        git.End();
    }
}
