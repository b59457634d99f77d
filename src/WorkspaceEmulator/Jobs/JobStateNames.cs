namespace WorkspaceEmulator.Jobs;

/// <summary>The two vocabularies for the same states.</summary>
internal static class JobStateNames
{
    public static bool IsFinal(this JobState state) => state is JobState.Succeeded or JobState.Failed or JobState.Cancelled;

    /// <summary>Whether somebody has asked to cancel the job, and it is not settled yet.</summary>
    public static bool IsBeingCancelled(this JobState state) => state is JobState.CancellationRequested or JobState.Cancelling;

    /// <param name="isV2">Whether the workspace is of kind V2 and the client's version knows what such workspaces say.</param>
    public static string NameOf(this JobState state, bool isV2) => (state, isV2) switch
    {
        (JobState.Queued, false) => "Waiting",
        (JobState.Succeeded, true) => "Completed",

        // There, it is a flag beside the status.
        (JobState.CancellationRequested or JobState.Cancelling, false) => "Waiting",
        _ => state.ToString(),
    };
}
