using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Items;

namespace WorkspaceEmulator.Jobs;

/// <summary>A session: jobs that belong together, until somebody closes it, a job fails, or nothing comes any more.</summary>
/// <remarks>The store that it belongs to guards it with its own lock.</remarks>
internal sealed class Session : WorkspaceItem
{
    private readonly TimeSpan _timeout;
    private DateTimeOffset _lastJobTime;

    public Session(string id, SessionRequest request, Caller creator, TimeSpan timeout, DateTimeOffset now)
        : base(id, request.Name, now)
    {
        Request = request;
        Creator = creator;
        Priority = request.Priority;
        Tags = request.Tags?.DeepClone().AsArray() ?? [];
        _timeout = timeout;
        _lastJobTime = now;
    }

    public SessionRequest Request { get; }

    public Caller Creator { get; }

    public SessionState State { get; private set; }

    public DateTimeOffset? EndExecutionTime { get; private set; }

    public bool IsFinal => State is SessionState.Succeeded or SessionState.Failed or SessionState.TimedOut;

    public override string ItemType => "Session";

    public override string? JobType => null;

    public override string ProviderId => Request.ProviderId;

    public override string Target => Request.Target;

    public override string StatusName(bool isV2) => State == SessionState.HasFailures ? "Failure(s)" : State.ToString();

    /// <summary>Looks at the clock.</summary>
    public void Advance(DateTimeOffset now)
    {
        if (!IsFinal && now >= _lastJobTime + _timeout)
            End(SessionState.TimedOut, _lastJobTime + _timeout);
    }

    /// <summary>Takes a job in.</summary>
    public void Add(DateTimeOffset now)
    {
        _lastJobTime = now;
        if (State == SessionState.Waiting)
            State = SessionState.Executing;
    }

    /// <summary>Learns that one of its jobs has ended.</summary>
    /// <returns>Whether that has ended the session too.</returns>
    public bool JobEnded(Job job, DateTimeOffset now)
    {
        if (IsFinal || job.State != JobState.Failed)
            return false;

        State = SessionState.HasFailures;
        if (Request.AbortsOnFailure)
            End(SessionState.Failed, now);

        return IsFinal;
    }

    public void Close(DateTimeOffset now)
    {
        if (!IsFinal)
            End(State == SessionState.HasFailures ? SessionState.Failed : SessionState.Succeeded, now);
    }

    private void End(SessionState state, DateTimeOffset time)
    {
        State = state;
        EndExecutionTime = time;
    }
}
