namespace WorkspaceEmulator.Workspaces;

/// <summary>
/// An asynchronous operation on a workspace. It has no thread: it advances when somebody polls, and takes effect at the poll that finds
/// it due.
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
    /// <param name="isPoll">Whether a client polls it; a client that only uses the workspace does not advance it.</param>
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
