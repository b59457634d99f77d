using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Items;

namespace WorkspaceEmulator.Jobs;

/// <summary>A job. It has no thread and no timer: where it stands follows from the clock, whenever somebody looks.</summary>
/// <remarks>The store that it belongs to guards it with its own lock.</remarks>
internal sealed class Job : WorkspaceItem
{
    private readonly Func<Func<bool>, Task<JobOutcome>> _execute;
    private readonly JobSettings _settings;
    private DateTimeOffset _executionDue;
    private DateTimeOffset? _cancelRequested;
    private Task<JobOutcome>? _execution;
    private volatile bool _isAbandoned;

    /// <param name="settings">How it will go. What is changed there later does not concern this job.</param>
    /// <param name="execute">Does what the job is about, as long as nobody says that it is of no use any more.</param>
    public Job(
        string id, JobRequest request, Caller creator, JobSettings settings, DateTimeOffset now, Func<Func<bool>, Task<JobOutcome>> execute)
        : base(id, request.Name, now)
    {
        Request = request;
        Creator = creator;
        Priority = request.Priority;
        Tags = request.Tags?.DeepClone().AsArray() ?? [];
        LastModifiedTime = now;
        _execute = execute;
        _settings = settings.Copy();
        _executionDue = now + settings.QueueTime;
    }

    public JobRequest Request { get; }

    public Caller Creator { get; }

    public override string ItemType => "Job";

    public override string JobType => Request.JobType;

    public override string ProviderId => Request.ProviderId;

    public override string Target => Request.Target;

    public JobState State { get; private set; }

    public JobOutcome? Outcome { get; private set; }

    /// <summary>How many shots it is to have; null: its parameters do not say it in a way that can be understood.</summary>
    public int? Shots => JobShots.TryRead(Request.InputParams, out var shots, out _) ? shots : null;

    /// <summary>How often it was resumed.</summary>
    public int ResumeCount { get; private set; }

    public DateTimeOffset LastModifiedTime { get; set; }

    public DateTimeOffset? BeginExecutionTime { get; private set; }

    public DateTimeOffset? EndExecutionTime { get; private set; }

    public DateTimeOffset? CancellationTime { get; private set; }

    private DateTimeOffset FinishingDue => _executionDue + _settings.ExecutionTime;

    private DateTimeOffset EndDue => FinishingDue + _settings.FinishingTime;

    public bool IsOf(Session session) => string.Equals(Request.SessionId, session.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>The execution, when the clock says that it is over.</summary>
    public Task? AwaitedExecution(DateTimeOffset now) => !State.IsFinal() && now >= FinishingDue ? _execution : null;

    public override string StatusName(bool isV2) => State.NameOf(isV2);

    /// <summary>Looks at the clock.</summary>
    /// <returns>Whether the job has ended just now.</returns>
    public bool Advance(DateTimeOffset now)
    {
        if (State.IsFinal())
            return false;

        if (_cancelRequested is { } requested)
            return AdvanceCancellation(requested, now);

        if (now < _executionDue)
        {
            State = JobState.Queued;
            return false;
        }

        BeginExecutionTime ??= _executionDue;
        _execution ??= Task.Run(() => _execute(() => _isAbandoned));
        if (_execution.IsCompleted && now >= EndDue)
        {
            Outcome = _execution.GetAwaiter().GetResult();
            End(Outcome.Error is null ? JobState.Succeeded : JobState.Failed, now);
            return true;
        }

        State = now < FinishingDue || !_execution.IsCompleted ? JobState.Executing : JobState.Finishing;
        return false;
    }

    /// <summary>Makes a failure of what has succeeded, before anybody knows.</summary>
    public void Fail(JobError error)
    {
        Outcome = new JobOutcome(error);
        State = JobState.Failed;
    }

    /// <summary>Asks to cancel the job. That is no promise.</summary>
    public void RequestCancel(DateTimeOffset now)
    {
        if (State.IsFinal() || (_settings.IgnoresCancelWhileExecuting && State != JobState.Queued))
            return;

        _cancelRequested ??= now;
        LastModifiedTime = now;
    }

    /// <summary>Begins again, after it has failed or was cancelled.</summary>
    /// <returns>Whether it had.</returns>
    public bool TryResume(DateTimeOffset now)
    {
        if (State is not (JobState.Failed or JobState.Cancelled))
            return false;

        (_execution, _cancelRequested, _isAbandoned, Outcome) = (null, null, false, null);
        (BeginExecutionTime, EndExecutionTime, CancellationTime) = (null, null, null);
        _executionDue = now + _settings.QueueTime;
        LastModifiedTime = now;
        State = JobState.Queued;
        ResumeCount++;
        return true;
    }

    /// <summary>Ends what is still calculated: nobody will ask for it.</summary>
    public void Abandon() => _isAbandoned = true;

    private bool AdvanceCancellation(DateTimeOffset requested, DateTimeOffset now)
    {
        if (now < requested + _settings.CancellationTime)
        {
            State = now < requested + (_settings.CancellationTime / 2) ? JobState.CancellationRequested : JobState.Cancelling;
            return false;
        }

        CancellationTime = requested + _settings.CancellationTime;
        Abandon();
        End(JobState.Cancelled, CancellationTime.Value);
        return true;
    }

    private void End(JobState state, DateTimeOffset time)
    {
        State = state;
        EndExecutionTime = time;
        LastModifiedTime = time;
    }
}
