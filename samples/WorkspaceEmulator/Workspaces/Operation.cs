namespace WorkspaceEmulator.Workspaces;

/// <summary>
/// An asynchronous operation on a workspace. It has no thread: it moves on when somebody looks, and takes effect at the look that finds it due.
/// The workspace that it belongs to guards it with its own lock.
/// </summary>
internal sealed class Operation(OperationPlan plan, Action<OperationStatus> end)
{
    private int _pollsLeft = plan.Polls;

    public string Id { get; } = Guid.NewGuid().ToString();

    public DateTimeOffset StartTime { get; } = DateTimeOffset.UtcNow;

    public DateTimeOffset? EndTime { get; private set; }

    public OperationStatus Status { get; private set; }

    /// <summary>A look at the operation.</summary>
    /// <param name="isPoll">Whether a client asked how it stands; one that only uses the workspace does not bring it nearer to its end.</param>
    public void Advance(bool isPoll)
    {
        if (Status != OperationStatus.InProgress)
            return;

        if (_pollsLeft > 0)
        {
            if (isPoll)
                _pollsLeft--;

            return;
        }

        if (DateTimeOffset.UtcNow - StartTime < plan.Duration)
            return;

        Status = plan.Outcome;
        EndTime = DateTimeOffset.UtcNow;
        end(Status);
    }
}
