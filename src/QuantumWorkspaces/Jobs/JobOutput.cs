using System.Globalization;
using QuantumWorkspaces.DataPlane;
using QuantumWorkspaces.Results;
using QuantumWorkspaces.Storage;

namespace QuantumWorkspaces.Jobs;

/// <summary>Reads what a job returned, at a fresh address.</summary>
internal sealed class JobOutput(WorkspacePipeline workspace, ItemRequests requests)
{
    /// <summary>The longest output that is read into memory.</summary>
    private const long LongestResult = 256 << 20;

    /// <exception cref="RequestFailedException">The job is not complete, failed, or has no output; or a request failed.</exception>
    public async ValueTask<Response<QuantumJobResults>> ReadAsync(string jobId, bool async, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        var (job, response) = await CopyAsync(jobId, stream, LongestResult, async, cancellationToken).ConfigureAwait(false);
        var raw = new BinaryData(stream.GetBuffer().AsMemory(0, (int)stream.Length));
        return Response.FromValue(ResultParser.Parse(job.OutputFormat, raw, QubitCountOf(job)), response);
    }

    /// <inheritdoc cref="ReadAsync"/>
    public async ValueTask<Response> CopyAsync(string jobId, Stream destination, bool async, CancellationToken cancellationToken) =>
        (await CopyAsync(jobId, destination, null, async, cancellationToken).ConfigureAwait(false)).Response;

    private async ValueTask<(QuantumJob Job, Response Response)> CopyAsync(
        string jobId, Stream destination, long? most, bool async, CancellationToken cancellationToken)
    {
        var item = await requests.GetAsync(ItemRequests.PathOfJob(jobId), async, cancellationToken).ConfigureAwait(false);
        var job = item.Job;
        if (JobFailure.OfOutput(job) is { } failure)
            throw failure;

        if (job.OutputUri is null || StorageNames.InBlob(job.OutputUri) is not var (container, blob))
            throw JobFailure.NoOutput(job, null);

        var link = requests.LinkTo(container, blob, item.SignedOutput);
        for (var retry = 0; ; retry++)
        {
            try
            {
                var response = await BlobDownload.CopyAsync(workspace.Storage, link, destination, most, async, cancellationToken)
                    .ConfigureAwait(false);
                return (job, response);
            }
            catch (RequestFailedException e) when (e is { Status: 404, ErrorCode: StorageError.BlobNotFound or null })
            {
                if (retry >= workspace.Retries.MostRetries)
                    throw JobFailure.NoOutput(job, e);
            }

            await workspace.Retries.WaitAsync(retry + 1, async, cancellationToken).ConfigureAwait(false);
        }
    }

    private static int? QubitCountOf(QuantumJob job) =>
        job.Metadata.TryGetValue(JobSubmission.QubitCount, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 10_000 ? count : null;
}
