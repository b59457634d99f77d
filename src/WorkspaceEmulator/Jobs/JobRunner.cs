using WorkspaceEmulator.Faults;
using WorkspaceEmulator.Storage;

namespace WorkspaceEmulator.Jobs;

/// <summary>Does what a job is about: reads the input, and calculates the output.</summary>
internal static class JobRunner
{
    // More at once would only take more memory.
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);

    /// <param name="fault">What shall happen in place of it.</param>
    public static async Task<JobOutcome> RunAsync(
        string id, JobRequest request, StorageAccount account, Fault? fault, Func<bool> isAbandoned)
    {
        if (fault is { Kind: FaultKind.JobFails })
            return new JobOutcome(new JobError(fault.Code, fault.Message));

        if (fault is { Kind: FaultKind.JobOutput })
            return new JobOutcome(null, fault.OutputBytes);

        if (!account.TryFind(request.Input.Container, out var container) || !container.TryFind(request.Input.Blob!, out var input))
            return new JobOutcome(new JobError("InputDataNotFound", "There is no input at the address of inputDataUri."));

        await Turns.WaitAsync();
        try
        {
            return JobEngine.Run(id, request, input, isAbandoned);
        }
        finally
        {
            Turns.Release();
        }
    }
}
