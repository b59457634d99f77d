using QuantumKeys.CommandLine;
using QuantumWorkspaces;

namespace QuantumKeys.Jobs;

/// <summary>Reads what a job returned.</summary>
internal static class JobResultReader
{
    /// <exception cref="JobException">The job has no results.</exception>
    public static async Task<QuantumJobResults> ReadAsync(Workspace workspace, string id, CancellationToken cancellationToken)
    {
        await CheckAsync(workspace, id, cancellationToken);
        return await workspace.GetJobResultsAsync(id, cancellationToken);
    }

    /// <summary>Writes it as it came.</summary>
    /// <exception cref="JobException">The job has no results.</exception>
    public static async Task CopyAsync(Workspace workspace, string id, Stream destination, CancellationToken cancellationToken)
    {
        await CheckAsync(workspace, id, cancellationToken);
        await workspace.DownloadJobOutputAsync(id, destination, cancellationToken);
    }

    private static async Task CheckAsync(Workspace workspace, string id, CancellationToken cancellationToken)
    {
        QuantumJob job = await workspace.GetJobAsync(id, cancellationToken);
        if (!job.Status.IsFinal)
        {
            throw new JobException(
                $"The job {id} has no results yet: its status is {job.Status}. 'quantum-keys jobs wait --job-id {id}' waits for it.",
                ExitCode.Failed);
        }

        if (!job.Status.IsSuccess)
        {
            var end = job.Status == QuantumJobStatus.Cancelled ? "was cancelled" : "failed";
            throw new JobException($"The job {id} {end}. {job.Error}", ExitCode.FoundOrRefused);
        }
    }
}
