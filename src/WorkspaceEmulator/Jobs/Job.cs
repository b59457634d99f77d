using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Items;

namespace WorkspaceEmulator.Jobs;

/// <summary>A job. It has no thread and no timer: where it stands follows from the clock, whenever somebody looks.</summary>
/// <remarks>The store that it belongs to guards it with its own lock.</remarks>
internal sealed class Job : WorkspaceItem
{
    private readonly Func<Func<bool>, Task<JobOutcome>> _execute;
    private readonly DateTimeOffset _executionDue;
    private readonly DateTimeOffset _finishingDue;
    private readonly DateTimeOffset _endDue;
    private readonly TimeSpan _cancellationTime;
    private readonly bool _ignoresCancelWhileExecuting;
    private DateTimeOffset? _cancelRequested;
    private Task<JobOutcome>? _execution;
    private volatile bool _isAbandoned;

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
        _executionDue = now + settings.QueueTime;
        _finishingDue = _executionDue + settings.ExecutionTime;
        _endDue = _finishingDue + settings.FinishingTime;
        _cancellationTime = settings.CancellationTime;
        _ignoresCancelWhileExecuting = settings.IgnoresCancelWhileExecuting;
    }

    public JobRequest Request { get; }

    public Caller Creator { get; }

    public override string ItemType => "Job";

    public override string JobType => Request.JobType;

    public override string ProviderId => Request.ProviderId;

    public override string Target => Request.Target;

    public JobState State { get; private set; }

    public JobOutcome? Outcome { get; private set; }

    public DateTimeOffset LastModifiedTime { get; set; }

    public DateTimeOffset? BeginExecutionTime { get; private set; }

    public DateTimeOffset? EndExecutionTime { get; private set; }

    public DateTimeOffset? CancellationTime { get; private set; }

    /// <summary>The execution, when there is nothing else that a client has to wait for.</summary>
    public Task? AwaitedExecution(DateTimeOffset now) => !State.IsFinal() && now >= _endDue ? _execution : null;

    public override string StatusName(bool isV2) => State.NameOf(isV2);

    /// <summary>Looks at the clock.</summary>
    /// <returns>Whether the job has ended just now.</returns>
    public bool Advance(DateTimeOffset now)
    {
        if (State.IsFinal())
            return false;

        if (_cancelRequested is { } requested && now >= requested + _cancellationTime)
        {
            CancellationTime = requested + _cancellationTime;
            End(JobState.Cancelled, CancellationTime.Value);
            return true;
        }

        if (now >= _executionDue && _cancelRequested is null)
        {
            BeginExecutionTime ??= _executionDue;
            _execution ??= Task.Run(() => _execute(() => _isAbandoned));
        }

        if (_execution is { IsCompleted: true } execution && now >= _endDue && _cancelRequested is null)
        {
            Outcome = execution.GetAwaiter().GetResult();
            End(Outcome.Error is null ? JobState.Succeeded : JobState.Failed, now);
            return true;
        }

        State = _cancelRequested is { } since
            ? (now >= since + (_cancellationTime / 2) ? JobState.Cancelling : JobState.CancellationRequested)
            : now < _executionDue ? JobState.Queued
            : now < _finishingDue || !_execution!.IsCompleted ? JobState.Executing
            : JobState.Finishing;
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
        if (State.IsFinal() || (_ignoresCancelWhileExecuting && State != JobState.Queued))
            return;

        _cancelRequested ??= now;
        LastModifiedTime = now;
    }

    /// <summary>Ends what is still calculated: nobody will ask for it.</summary>
    public void Abandon() => _isAbandoned = true;

    private void End(JobState state, DateTimeOffset time)
    {
        State = state;
        EndExecutionTime = time;
        LastModifiedTime = time;
        if (state == JobState.Cancelled)
            Abandon();
    }
}
