using QuantumWorkspaces.DataPlane;
using QuantumWorkspaces.Storage;

namespace QuantumWorkspaces.Jobs;

/// <summary>The files in the container of a job, at fresh addresses.</summary>
internal sealed class JobFiles(WorkspacePipeline workspace, ItemRequests requests)
{
    /// <summary>The signed address of the container, for those who ask for it.</summary>
    public async ValueTask<Response<Uri>> GetContainerAsync(string jobId, bool async, CancellationToken cancellationToken)
    {
        var name = await FindContainerAsync(jobId, async, cancellationToken).ConfigureAwait(false);
        var (address, response) = await requests.SignAsync(name, null, async, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(address.ToUri(), response);
    }

    /// <summary>The files, page by page.</summary>
    public FilePages Pages(string jobId) => new(this, JobArguments.NotEmpty(jobId, nameof(jobId)));

    public async ValueTask<Response> DownloadAsync(
        string jobId, string fileName, Stream destination, bool async, CancellationToken cancellationToken)
    {
        var container = await FindContainerAsync(jobId, async, cancellationToken).ConfigureAwait(false);
        return await BlobDownload.CopyAsync(
            workspace.Storage, requests.LinkTo(container, fileName), destination, null, async, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<Response> UploadAsync(
        string jobId, string fileName, BinaryData content, string contentType, bool async, CancellationToken cancellationToken)
    {
        var container = await FindContainerAsync(jobId, async, cancellationToken).ConfigureAwait(false);
        return await requests.LinkTo(container, fileName).UseAsync(
            address => workspace.Storage.PutAsync(address, content, contentType, isNew: false, async, cancellationToken),
            async, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<StorageLink> LinkToContainerAsync(string jobId, bool async, CancellationToken cancellationToken) =>
        requests.LinkTo(await FindContainerAsync(jobId, async, cancellationToken).ConfigureAwait(false), null);

    private async ValueTask<Page<QuantumJobFile>> ListAsync(
        StorageLink container, string? marker, bool async, CancellationToken cancellationToken)
    {
        var (response, content) = await container.UseAsync(
            address => workspace.Storage.ListAsync(address, marker, async, cancellationToken), async, cancellationToken)
            .ConfigureAwait(false);
        var list = BlobList.Read(content);
        return Page<QuantumJobFile>.FromValues(list.Files, list.NextMarker, response);
    }

    // The container of a job that another client made may have any name.
    private async ValueTask<string> FindContainerAsync(string jobId, bool async, CancellationToken cancellationToken)
    {
        var item = await requests.GetAsync(ItemRequests.PathOfJob(jobId), async, cancellationToken).ConfigureAwait(false);
        return item.Job.ContainerUri is { AbsolutePath.Length: > 1 } address
            ? StorageNames.LastIn(address)
            : throw new RequestFailedException(0, $"The service says no container of the job {item.Job.Id}.", "JobContainerNotFound", null);
    }

    /// <summary>The list of the files of a job.</summary>
    internal sealed class FilePages(JobFiles files, string jobId)
    {
        private StorageLink? _link;

        /// <summary>Gets a page.</summary>
        /// <param name="marker">Where it begins; null for the first.</param>
        public async ValueTask<Page<QuantumJobFile>> GetAsync(string? marker, bool async, CancellationToken cancellationToken)
        {
            _link ??= await files.LinkToContainerAsync(jobId, async, cancellationToken).ConfigureAwait(false);
            return await files.ListAsync(_link, marker, async, cancellationToken).ConfigureAwait(false);
        }
    }
}
