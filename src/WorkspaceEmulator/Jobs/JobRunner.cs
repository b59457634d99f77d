using WorkspaceEmulator.Faults;
using WorkspaceEmulator.Storage;

namespace WorkspaceEmulator.Jobs;

/// <summary>Does what a job is about: reads the input, and calculates the output.</summary>
/// <param name="fault">What shall happen in place of it, the first time.</param>
internal sealed class JobRunner(string id, JobRequest request, StorageAccount account, Fault? fault)
{
    // More at once would only take more memory.
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);

    private Fault? _fault = fault;

    /// <param name="isAbandoned">Whether nobody waits for it any more.</param>
    public async Task<JobOutcome> RunAsync(Func<bool> isAbandoned)
    {
        switch (Interlocked.Exchange(ref _fault, null))
        {
            case { Kind: FaultKind.JobFails } failure:
                return new JobOutcome(new JobError(failure.Code, failure.Message));
            case { Kind: FaultKind.JobOutput } output:
                return new JobOutcome(null, output.OutputBytes);
        }

        if (!account.TryFind(request.Input.Container, out var container) || !container.TryFind(request.Input.Blob!, out var input))
            return new JobOutcome(new JobError("InputDataNotFound", "There is no input at the address of inputDataUri."));

        await Turns.WaitAsync();
        try
        {
            return JobEngine.Run(id, request, input, isAbandoned);
        }
#pragma warning disable CA1031 // Whatever it is, it is this job that fails, and not the next request that looks at it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new JobOutcome(new JobError("UnexpectedErrorOccurred", $"The emulator has failed: {exception.Message}"));
        }
        finally
        {
            Turns.Release();
        }
    }
}
