namespace QuantumWorkspaces.Jobs;

/// <summary>The exceptions that say what became of a job.</summary>
/// <remarks>Their status is 0, because no request failed.</remarks>
internal static class JobFailure
{
    /// <summary>A final job that has no result; null if it has one.</summary>
    public static RequestFailedException? Of(QuantumJob job)
    {
        if (job.Status.IsSuccess)
            return null;

        var reason = job.Error is { } error ? $" {error}" : "";
        return job.Status == QuantumJobStatus.Cancelled
            ? new RequestFailedException(0, $"The job {job.Id} was cancelled.{reason}", "JobCancelled", null)
            : new RequestFailedException(0, $"The job {job.Id} failed.{reason}", CodeOf(job), null);
    }

    /// <summary>A job whose results cannot be had yet, or never.</summary>
    public static RequestFailedException? OfOutput(QuantumJob job) => job.Status.IsFinal
        ? Of(job)
        : new RequestFailedException(
            0, $"The job {job.Id} has no results yet: its status is {VisibleText.Of(job.Status.ToString())}.", "JobNotCompleted", null);

    /// <summary>A success without an output, which is no failure of the job.</summary>
    public static RequestFailedException NoOutput(QuantumJob job, Exception? cause) => new(
        404,
        $"The job {job.Id} is complete, but its output "
            + $"{(job.OutputUri is { } address ? $"({VisibleText.Of(address.AbsolutePath)}) is not there" : "has no address")}. "
            + "It can come late, or may have been deleted.",
        "JobOutputNotFound",
        cause);

    private static string CodeOf(QuantumJob job) => string.IsNullOrEmpty(job.Error?.Code) ? "JobFailed" : VisibleText.Of(job.Error!.Code!);
}
