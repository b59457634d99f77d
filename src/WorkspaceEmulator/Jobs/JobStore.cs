using System.Diagnostics.CodeAnalysis;
using WorkspaceEmulator.Items;
using WorkspaceEmulator.Storage;

namespace WorkspaceEmulator.Jobs;

/// <summary>The jobs and sessions of one workspace, and the storage that they have in common.</summary>
internal sealed class JobStore(StorageAccount account, TimeProvider clock)
{
    /// <summary>How many jobs there can be. After that, the one that is oldest and has ended is forgotten for each new one.</summary>
    public const int MostJobs = 10_000;

    /// <summary>How many sessions there can be; the same holds for them.</summary>
    public const int MostSessions = 1000;

    // A small circuit is there before the first look; for a large one, a client asks again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Job> _jobs = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, Session> _sessions = new(StringComparer.OrdinalIgnoreCase);

    public StorageAccount Account { get; } = account;

    /// <summary>Puts a job there, or finds the one that is there already.</summary>
    /// <param name="fault">Why there can be no such job, if the result is null; null: there are too many.</param>
    public Job? GetOrAdd(string id, JobRequest request, Func<DateTimeOffset, Job> create, out string? fault)
    {
        lock (_lock)
        {
            fault = null;
            if (_jobs.TryGetValue(id, out var job))
                return job;

            var now = clock.GetUtcNow();
            var session = request.SessionId is { } sessionId ? FindOpen(sessionId, now, out fault) : null;
            if (fault is not null || (_jobs.Count >= MostJobs && !ForgetOldestJob(now)))
                return null;

            job = create(now);
            _jobs.Add(id, job);
            session?.Add(now);
            Advance(job, now);
            return job;
        }
    }

    public bool TryFind(string id, [NotNullWhen(true)] out Job? job)
    {
        lock (_lock)
            return _jobs.TryGetValue(id, out job);
    }

    /// <summary>Opens a session, or finds the one that is there already.</summary>
    /// <returns>The session; null: there are too many that are open.</returns>
    public Session? GetOrAddSession(string id, Func<DateTimeOffset, Session> create)
    {
        lock (_lock)
        {
            if (_sessions.TryGetValue(id, out var session))
                return session;

            if (_sessions.Count >= MostSessions)
            {
                if (_sessions.Values.FirstOrDefault(old => old.IsFinal) is not { } oldest)
                    return null;

                _sessions.Remove(oldest.Id);
            }

            session = create(clock.GetUtcNow());
            _sessions.Add(id, session);
            return session;
        }
    }

    public bool TryFindSession(string id, [NotNullWhen(true)] out Session? session)
    {
        lock (_lock)
            return _sessions.TryGetValue(id, out session);
    }

    /// <summary>Reads or changes a job or a session as it is now.</summary>
    public T With<TItem, T>(TItem item, Func<TItem, DateTimeOffset, T> use)
        where TItem : WorkspaceItem
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (item is Job job)
                Advance(job, now);
            else
                AdvanceAll(now);

            return use(item, now);
        }
    }

    /// <summary>All jobs and sessions as they are now, in the order in which they were made, written while none of them changes.</summary>
    public List<T> Select<T>(Func<WorkspaceItem, bool> isWanted, Func<WorkspaceItem, T> write)
    {
        lock (_lock)
        {
            AdvanceAll(clock.GetUtcNow());
            IEnumerable<WorkspaceItem> items = _sessions.Values;
            return [.. items.Concat(_jobs.Values).Where(isWanted).OrderBy(item => item.CreationTime).Select(write)];
        }
    }

    /// <summary>How many jobs wait before this one; null: it does not wait.</summary>
    public int? QueuePositionOf(Job job)
    {
        lock (_lock)
        {
            AdvanceAll(clock.GetUtcNow());
            return job.State == JobState.Queued
                ? _jobs.Values.TakeWhile(other => other != job).Count(other => other.State == JobState.Queued)
                : null;
        }
    }

    /// <summary>Waits a moment for what is still calculated although the clock says that it is over.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken, Func<Job, bool>? isWanted = null)
    {
        Task[] executions;
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            AdvanceAll(now);
            executions =
            [
                .. _jobs.Values.Where(job => isWanted is null || isWanted(job)).Select(job => job.AwaitedExecution(now)).OfType<Task>(),
            ];
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
            _sessions.Clear();
        }

        Account.Clear();
    }

    private void AdvanceAll(DateTimeOffset now)
    {
        foreach (var job in _jobs.Values)
            Advance(job, now);

        foreach (var session in _sessions.Values)
            session.Advance(now);
    }

    private void Advance(Job job, DateTimeOffset now)
    {
        if (!job.Advance(now))
            return;

        // Whoever sees the status finds the results: nobody sees it before this is done.
        if (job.Outcome?.Output is { } output && !TryStore(job, new StoredBlob(output, "application/json", null, now)))
            job.Fail(new JobError("InsufficientStorage", "The emulator holds no more: delete jobs, or start it again."));

        if (job.Request.SessionId is { } id && _sessions.TryGetValue(id, out var session) && session.JobEnded(job, now))
            CancelJobsOf(session, now);
    }

    private bool TryStore(Job job, StoredBlob output) =>
        !Account.TryFind(job.Request.Container.Container, out var container)
        || container.Write(OutputBlob.NameFor(job.Request), output, isNew: false) != BlobWrite.NoRoom;

    private void CancelJobsOf(Session session, DateTimeOffset now)
    {
        foreach (var job in _jobs.Values.Where(job => job.IsOf(session) && !job.State.IsFinal()))
        {
            job.RequestCancel(now);
            Advance(job, now);
        }
    }

    private Session? FindOpen(string id, DateTimeOffset now, out string? fault)
    {
        AdvanceAll(now);
        var session = _sessions.GetValueOrDefault(id);
        fault = session is null ? "There is no session with the sessionId."
            : session.IsFinal ? "The session is already in a terminal state."
            : null;
        return session;
    }

    private bool ForgetOldestJob(DateTimeOffset now)
    {
        // Nobody may have looked at a job since it has ended.
        AdvanceAll(now);
        if (_jobs.Values.FirstOrDefault(job => job.State.IsFinal()) is not { } oldest)
            return false;

        _jobs.Remove(oldest.Id);
        Account.Remove(oldest.Request.Container.Container);
        return true;
    }
}
