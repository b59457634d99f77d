namespace WorkspaceEmulator.Jobs;

/// <summary>Where a job stands. What it is called depends on the kind of the workspace: see <see cref="JobStateNames"/>.</summary>
internal enum JobState
{
    Queued,
    Executing,
    Finishing,
    CancellationRequested,
    Cancelling,
    Succeeded,
    Failed,
    Cancelled,
}
