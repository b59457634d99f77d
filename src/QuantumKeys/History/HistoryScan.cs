using System.Text;
using QuantumKeys.Files;
using QuantumKeys.Git;
using QuantumKeys.Output;
using QuantumKeys.Scanning;

namespace QuantumKeys.History;

/// <summary>
/// Scans each version of each file, and each message, once. They stream through a buffer; only what is found is kept, and only for that the
/// commits are looked at one by one.
/// </summary>
internal sealed class HistoryScan(ScanLog log, CommandProgress progress, CancellationToken cancellationToken)
{
    /// <summary>git reads with one core, and one more of it helps until the disk or the memory is the limit.</summary>
    private const int MostStreams = 4;

    /// <summary>How many neighbors a stream takes at once: git writes versions of a file from those before them.</summary>
    private const int BatchSize = 256;

    /// <summary>A fourth of what is held of a file on the disk: there are more streams than one.</summary>
    private const int LongestWhole = ContentReader.LongestWhole / 4;

    /// <summary>What is configured now is not what was then, and does not hide what has leaked.</summary>
    private readonly EditorConfigs _configs = EditorConfigs.None;
    private readonly Dictionary<string, KeyHistory> _keys = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <param name="since">Leaves out what this commit has; null for nothing.</param>
    /// <exception cref="GitException">git cannot be started.</exception>
    public async Task<ScanResult> RunAsync(GitRepository repository, string? since)
    {
        var range = new HistoryRange(repository, since, cancellationToken);
        try
        {
            if (repository.IsShallow())
                log.AddProblem("This clone is shallow: the commits before its first ones are not here. 'git fetch --unshallow' gets them.");

            progress.Step = "Scanning the history";
            await ReadAsync(repository, range);
            if (_keys.Count > 0)
                FindCommits(repository, range);
        }
        catch (Exception exception) when (exception is OperationCanceledException
            or AggregateException { InnerException: OperationCanceledException })
        {
            log.IsInterrupted = true;
        }

        var dates = log.IsInterrupted ? new Dictionary<string, string>() : DatesOf(repository);
        var folder = repository.Root ?? repository.Folder;
        return ScanResult.Of(_keys.Values.Select(key => key.ToFinding(dates, folder)), progress.Done, log);
    }

    private async Task ReadAsync(GitRepository repository, HistoryRange range)
    {
        using var objects = range.Messages().Concat(range.Files()).GetEnumerator();
        var taking = new Lock();
        var count = Math.Clamp(Environment.ProcessorCount, 1, MostStreams);
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Factory.StartNew(
            () => Read(repository, Share(objects, taking)), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }

    private static IEnumerable<GitObject> Share(IEnumerator<GitObject> objects, Lock taking)
    {
        var batch = new List<GitObject>(BatchSize);
        do
        {
            batch.Clear();
            lock (taking)
            {
                while (batch.Count < BatchSize && objects.MoveNext())
                    batch.Add(objects.Current);
            }

            foreach (var taken in batch)
                yield return taken;
        }
        while (batch.Count == BatchSize);
    }

    private void Read(GitRepository repository, IEnumerable<GitObject> objects)
    {
        using var stream = new ObjectStream(repository.Folder, objects, cancellationToken);
        var inspector = new ContentInspector(_configs, cancellationToken, LongestWhole);
        var code = new Lazy<CodeInspector>(() => new CodeInspector(_configs));
        while (stream.MoveNext())
        {
            var content = stream.Content;
            if (stream.Type == GitObjectType.Blob && stream.Current.Subject is byte[] path)
                Add(LeaksIn(content, "/" + Encoding.UTF8.GetString(path), inspector, code), stream.Current, path, stream.Type);
            else if (stream.Type is GitObjectType.Commit or GitObjectType.Tag)
                Add(LeaksInMessage(content, inspector, stream.Type), stream.Current, null, stream.Type);

            progress.Add(content.Length);
        }

        lock (_lock)
            stream.Problems.ForEach(log.AddProblem);
    }

    private IReadOnlyList<Leak> LeaksIn(ByteSource content, string path, ContentInspector inspector, Lazy<CodeInspector> code)
    {
        if (new ScannedPath("", "", path) is { IsCSharp: false })
            return inspector.InspectText(content, path, full: null);

        var leaks = new List<Leak>();
        return inspector.ReadCode(content, path, full: null, isOpen: false, leaks) is not { } text ? leaks
            : code.Value.InspectAsync([new CodeFile(path, text)], cancellationToken).GetAwaiter().GetResult()[0].Leaks;
    }

    private static IReadOnlyList<Leak> LeaksInMessage(ByteSource content, ContentInspector inspector, GitObjectType type) =>
        inspector.InspectText(content, type == GitObjectType.Tag ? "tag" : "commit", full: null);

    private void Add(IReadOnlyList<Leak> leaks, GitObject found, byte[]? path, GitObjectType type)
    {
        if (leaks.Count == 0)
            return;

        lock (_lock)
        {
            foreach (var leak in leaks.Where(leak => leak.Key is not null))
            {
                if (!_keys.TryGetValue(leak.Key!.Value, out var key))
                    _keys.Add(leak.Key.Value, key = new KeyHistory());

                key.Add(new Sighting(found.Id, path, type == GitObjectType.Tag, leak));
            }
        }
    }

    /// <summary>Goes through the commits for those that wrote a version with a key, or took it away.</summary>
    private void FindCommits(GitRepository repository, HistoryRange range)
    {
        progress.Step = "Looking for the commits";
        var keys = _keys.Values.SelectMany(key => key.Versions, (key, version) => (key, version))
            .ToLookup(entry => entry.version, entry => entry.key);
        try
        {
            new CommitWalk(repository, range, cancellationToken).Run((commit, before, after, path) =>
            {
                foreach (var key in keys[after])
                    key.AddWrite(commit, after, path);

                foreach (var version in before)
                {
                    foreach (var key in keys[version].Except(keys[after]))
                        key.AddRemoval(commit);
                }
            });
            foreach (var key in VersionsInHead(repository).SelectMany(version => keys[version]))
                key.AddHead();
        }
        catch (GitException exception)
        {
            log.AddProblem($"The commits of the findings cannot be told: {exception.Message}");
        }
    }

    private static IEnumerable<ObjectId> VersionsInHead(GitRepository repository)
    {
        if (repository.FindCommit("HEAD") is not { } head)
            yield break;

        using var git = GitProcess.Start(repository.Root ?? repository.Folder, "ls-tree", "-r", "-z", head);
        git.Input.Close();

        // mode type id, a tabulator, and the path
        foreach (var entry in SeparatedBytes.Read(git.Output, '\0'))
            yield return ObjectId.Parse(entry.AsSpan(entry.AsSpan(0, entry.AsSpan().IndexOf((byte)'\t')).LastIndexOf((byte)' ') + 1));

        git.End();
    }

    private Dictionary<string, string> DatesOf(GitRepository repository)
    {
        var commits = _keys.Values.SelectMany(key => key.Commits).Distinct().ToList();
        if (commits.Count == 0)
            return [];

        using var git = GitProcess.Start(repository.Folder, "rev-list", "--no-walk=unsorted", "--stdin", "--format=%H %cI");
        using (var input = new StreamWriter(git.Input) { NewLine = "\n" })
            commits.ForEach(input.WriteLine);

        // Each commit has a line of its own before the one of the format.
        return SeparatedBytes.Read(git.Output, '\n').Select(Encoding.ASCII.GetString)
            .Where(line => !line.StartsWith("commit ", StringComparison.Ordinal))
            .Select(line => line.Split(' '))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1]);
    }
}
