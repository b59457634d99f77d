namespace WorkspaceEmulator.Jobs;

/// <summary>Where a session stands.</summary>
internal enum SessionState
{
    Waiting,
    Executing,

    /// <summary>It is open, and a job of it has failed.</summary>
    HasFailures,
    Succeeded,
    Failed,
    TimedOut,
}
