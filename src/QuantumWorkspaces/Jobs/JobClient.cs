using QuantumWorkspaces.DataPlane;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces.Jobs;

/// <summary>What a workspace does with jobs and sessions, each call within a span.</summary>
internal sealed class JobClient(WorkspacePipeline workspace)
{
    private readonly ItemRequests _requests = new(workspace);

    public ValueTask<ReceivedItem> SubmitAsync(
        QuantumJobInput input, string target, QuantumJobOptions? options, bool async, CancellationToken cancellationToken)
    {
        _ = input ?? throw new ArgumentNullException(nameof(input));
        return Run("SubmitJob", () => new JobSubmission(workspace, _requests)
            .RunAsync(input, target, options ?? new QuantumJobOptions(), async, cancellationToken));
    }

    public ValueTask<Response<QuantumJob>> GetJobAsync(string jobId, bool async, CancellationToken cancellationToken) =>
        JobAsync("GetJob", () => _requests.GetAsync(ItemRequests.PathOfJob(jobId), async, cancellationToken));

    public ValueTask<Response<QuantumJob>> CancelJobAsync(string jobId, bool async, CancellationToken cancellationToken) =>
        JobAsync("CancelJob", () => _requests.PostAsync(ItemRequests.PathOfJob(jobId), "cancel", async, cancellationToken));

    public ValueTask<Response> DeleteJobAsync(string jobId, bool async, CancellationToken cancellationToken) =>
        Run("DeleteJob", () => _requests.DeleteAsync(ItemRequests.PathOfJob(jobId), async, cancellationToken));

    public ValueTask<Response<QuantumJob>> UpdateJobAsync(
        string jobId, QuantumJobUpdate update, bool async, CancellationToken cancellationToken)
    {
        _ = update ?? throw new ArgumentNullException(nameof(update));
        var body = new JobUpdate { Name = update.Name, Priority = update.Priority?.ToString(), Tags = update.Tags?.ToList() };
        return JobAsync("UpdateJob", () => _requests.UpdateAsync(ItemRequests.PathOfJob(jobId), body, async, cancellationToken));
    }

    public ValueTask<Response<QuantumJobResults>> GetResultsAsync(string jobId, bool async, CancellationToken cancellationToken) =>
        Run("GetJobResults", () => new JobOutput(workspace, _requests).ReadAsync(jobId, async, cancellationToken));

    public ValueTask<Response> DownloadOutputAsync(
        string jobId, Stream destination, bool async, CancellationToken cancellationToken)
    {
        _ = destination ?? throw new ArgumentNullException(nameof(destination));
        return Run("DownloadJobOutput", () => new JobOutput(workspace, _requests).CopyAsync(jobId, destination, async, cancellationToken));
    }

    public ValueTask<Response<Uri>> GetContainerUriAsync(string jobId, bool async, CancellationToken cancellationToken) =>
        Run("GetJobContainerUri", () => Files.GetContainerAsync(jobId, async, cancellationToken));

    public FilePageable GetFiles(string jobId, CancellationToken cancellationToken)
    {
        JobArguments.NotEmpty(jobId, nameof(jobId));
        return new FilePageable(() => Files.Pages(jobId), workspace.Activities, cancellationToken);
    }

    public FileAsyncPageable GetFilesAsync(string jobId, CancellationToken cancellationToken)
    {
        JobArguments.NotEmpty(jobId, nameof(jobId));
        return new FileAsyncPageable(() => Files.Pages(jobId), workspace.Activities, cancellationToken);
    }

    public ValueTask<Response> DownloadFileAsync(
        string jobId, string fileName, Stream destination, bool async, CancellationToken cancellationToken)
    {
        JobArguments.NotEmpty(fileName, nameof(fileName));
        _ = destination ?? throw new ArgumentNullException(nameof(destination));
        return Run("DownloadJobFile", () => Files.DownloadAsync(jobId, fileName, destination, async, cancellationToken));
    }

    public ValueTask<Response> UploadFileAsync(
        string jobId, string fileName, BinaryData content, string? contentType, bool async, CancellationToken cancellationToken)
    {
        JobArguments.NotEmpty(fileName, nameof(fileName));
        _ = content ?? throw new ArgumentNullException(nameof(content));
        return Run("UploadJobFile", () => Files.UploadAsync(
            jobId, fileName, content, contentType ?? "application/octet-stream", async, cancellationToken));
    }

    public ValueTask<ReceivedItem> OpenSessionAsync(
        string target, QuantumSessionOptions? options, bool async, CancellationToken cancellationToken) =>
        Run("OpenSession", () => Sessions.OpenAsync(target, options ?? new QuantumSessionOptions(), async, cancellationToken));

    public ValueTask<Response<QuantumSessionInfo>> GetSessionAsync(string sessionId, bool async, CancellationToken cancellationToken) =>
        SessionAsync("GetSession", () => _requests.GetAsync(ItemRequests.PathOfSession(sessionId), async, cancellationToken));

    public ValueTask<Response<QuantumSessionInfo>> CloseSessionAsync(string sessionId, bool async, CancellationToken cancellationToken) =>
        SessionAsync("CloseSession", () => Sessions.CloseAsync(sessionId, async, cancellationToken));

    public PageSource<QuantumJob> Jobs(QuantumItemFilter? filter) =>
        Items("jobs", filter, "GetJobs", static details => details.ToJob());

    public PageSource<QuantumSessionInfo> AllSessions(QuantumItemFilter? filter) =>
        Items("sessions", filter, "GetSessions", static details => details.ToSession());

    public PageSource<QuantumJob> JobsOfSession(string sessionId, QuantumItemFilter? filter) =>
        Items($"{ItemRequests.PathOfSession(sessionId)}/jobs", filter, "GetSessionJobs", static details => details.ToJob());

    public PageSource<QuantumWorkspaceItem> TopLevelItems(QuantumItemFilter? filter) =>
        Items("topLevelItems", filter, "GetTopLevelItems", static details => details.ToItem());

    private JobFiles Files => new(workspace, _requests);

    private SessionRequests Sessions => new(workspace, _requests);

    private PageSource<T> Items<T>(string resource, QuantumItemFilter? filter, string method, Func<ItemDetails, T> toItem)
        where T : QuantumWorkspaceItem =>
        workspace.Items(resource, ItemFilter.QueryOf(filter), method, toItem, item => ItemFilter.IsWanted(filter, item));

    private ValueTask<T> Run<T>(string method, Func<ValueTask<T>> call) => workspace.Activities.RunAsync(method, call);

    private ValueTask<Response<QuantumJob>> JobAsync(string method, Func<ValueTask<ReceivedItem>> call) =>
        Run(method, async () => (await call().ConfigureAwait(false)).JobResponse);

    private ValueTask<Response<QuantumSessionInfo>> SessionAsync(string method, Func<ValueTask<ReceivedItem>> call) =>
        Run(method, async () => (await call().ConfigureAwait(false)).SessionResponse);
}
