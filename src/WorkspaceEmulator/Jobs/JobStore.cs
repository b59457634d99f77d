using System.Diagnostics.CodeAnalysis;
using WorkspaceEmulator.Storage;

namespace WorkspaceEmulator.Jobs;

/// <summary>The jobs of one workspace, and the storage that they have in common.</summary>
internal sealed class JobStore(StorageAccount account, TimeProvider clock)
{
    /// <summary>How many jobs there can be. After that, the one that ended first is forgotten for each new one.</summary>
    public const int Most = 10_000;

    // A small circuit is there before the first look; for a large one, a client asks again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Job> _jobs = new(StringComparer.OrdinalIgnoreCase);

    public StorageAccount Account { get; } = account;

    /// <summary>Puts a job there, or finds the one that is there already.</summary>
    /// <returns>The job; null: there are too many that have not ended.</returns>
    public Job? GetOrAdd(string id, Func<DateTimeOffset, Job> create)
    {
        lock (_lock)
        {
            if (_jobs.TryGetValue(id, out var job))
                return job;

            if (_jobs.Count >= Most && !ForgetOldest())
                return null;

            var now = clock.GetUtcNow();
            job = create(now);
            _jobs.Add(id, job);
            Advance(job, now);
            return job;
        }
    }

    public bool TryFind(string id, [NotNullWhen(true)] out Job? job)
    {
        lock (_lock)
            return _jobs.TryGetValue(id, out job);
    }

    /// <summary>Reads or changes a job as it is now.</summary>
    public T With<T>(Job job, Func<Job, DateTimeOffset, T> use)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            Advance(job, now);
            var result = use(job, now);
            return result;
        }
    }

    /// <summary>All jobs as they are now, written while none of them changes.</summary>
    public List<T> Select<T>(Func<Job, T> write)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            foreach (var job in _jobs.Values)
                Advance(job, now);

            return [.. _jobs.Values.Select(write)];
        }
    }

    /// <summary>Waits a moment for what is still calculated although the clock says that it is over.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken, Job? only = null)
    {
        Task[] executions;
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var jobs = only is null ? _jobs.Values : (IEnumerable<Job>)[only];
            foreach (var job in jobs)
                Advance(job, now);

            executions = [.. jobs.Select(job => job.AwaitedExecution(now)).OfType<Task>()];
        }

        if (executions.Length > 0)
            await Task.WhenAny(Task.WhenAll(executions), Task.Delay(Patience, cancellationToken));
    }

    /// <summary>Takes a job away, and what it has in storage.</summary>
    public void Remove(Job job)
    {
        lock (_lock)
            _jobs.Remove(job.Id);

        job.Abandon();
        Account.Remove(job.Request.Container.Container);
    }

    /// <summary>Gives up everything.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            foreach (var job in _jobs.Values)
                job.Abandon();

            _jobs.Clear();
        }

        Account.Clear();
    }

    private void Advance(Job job, DateTimeOffset now)
    {
        if (!job.Advance(now) || job.Outcome?.Output is not { } output)
            return;

        // Whoever sees the status finds the results: nobody sees it before this is done.
        if (Account.TryFind(job.Request.Container.Container, out var container)
            && container.Write(OutputBlob.NameFor(job.Request), new StoredBlob(output, "application/json", null, now), isNew: false)
                == BlobWrite.NoRoom)
            job.Fail(new JobError("InsufficientStorage", "The emulator holds no more: delete jobs, or start it again."));
    }

    private bool ForgetOldest()
    {
        if (_jobs.Values.FirstOrDefault(job => job.State.IsFinal()) is not { } oldest)
            return false;

        _jobs.Remove(oldest.Id);
        Account.Remove(oldest.Request.Container.Container);
        return true;
    }
}
