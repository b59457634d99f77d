using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QuantumWorkspaces.DataPlane;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Storage;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces.Jobs;

/// <summary>Sends the requests about single jobs and sessions.</summary>
internal sealed class ItemRequests(WorkspacePipeline workspace)
{
    private const string MergePatch = "application/merge-patch+json";

    private static readonly ServiceClassifier Done = new(200, 204);
    private static readonly ServiceClassifier OkOrNotFound = new(200, 404);

    public static string PathOfJob(string jobId) => "jobs/" + Uri.EscapeDataString(JobArguments.NotEmpty(jobId, nameof(jobId)));

    public static string PathOfSession(string sessionId) =>
        "sessions/" + Uri.EscapeDataString(JobArguments.NotEmpty(sessionId, nameof(sessionId)));

    /// <summary>Gets a job or a session.</summary>
    public async ValueTask<ReceivedItem> GetAsync(string path, bool async, CancellationToken cancellationToken)
    {
        using var message = await workspace.CreateMessageAsync(
            RequestMethod.Get, path, null, ServiceClassifier.OnlyOk, async, cancellationToken).ConfigureAwait(false);
        return Read(message, await workspace.SendAsync(message, async, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Gets a job or a session; null if there is none.</summary>
    public async ValueTask<ReceivedItem?> FindAsync(string path, bool async, CancellationToken cancellationToken)
    {
        using var message = await workspace.CreateMessageAsync(
            RequestMethod.Get, path, null, OkOrNotFound, async, cancellationToken).ConfigureAwait(false);
        var response = await workspace.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        return response.Status == 404 ? null : Read(message, response);
    }

    /// <summary>Sends a request that changes something, whose answer may say nothing: then the item is asked for.</summary>
    public async ValueTask<ReceivedItem> PostAsync(string path, string action, bool async, CancellationToken cancellationToken)
    {
        using var message = await workspace.CreateMessageAsync(
            RequestMethod.Post, $"{path}:{action}", null, Done, async, cancellationToken).ConfigureAwait(false);
        var response = await workspace.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        return response.Status == 204 || response.Content.ToMemory().IsEmpty
            ? await GetAsync(path, async, cancellationToken).ConfigureAwait(false) : Read(message, response);
    }

    /// <summary><c>DELETE jobs/{id}</c>.</summary>
    public async ValueTask<Response> DeleteAsync(string path, bool async, CancellationToken cancellationToken)
    {
        using var message = await workspace.CreateMessageAsync(
            RequestMethod.Delete, path, null, Done, async, cancellationToken).ConfigureAwait(false);
        return await workspace.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
    }

    /// <summary><c>PATCH jobs/{id}</c>. The answer has only a part of the job.</summary>
    public async ValueTask<ReceivedItem> UpdateAsync(string path, JobUpdate update, bool async, CancellationToken cancellationToken)
    {
        var body = Write(update, WireJsonContext.Default.JobUpdate);
        using var message = await workspace.CreateMessageAsync(
            RequestMethod.Patch, path, body, ServiceClassifier.OnlyOk, async, cancellationToken).ConfigureAwait(false);
        message.Request.Headers.SetValue(HttpHeader.Names.ContentType, MergePatch);
        await workspace.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        return await GetAsync(path, async, cancellationToken).ConfigureAwait(false);
    }

    /// <summary><c>POST storage/sasUri</c>: a fresh signed address of a container or of a blob.</summary>
    public async ValueTask<(SignedAddress Address, Response Response)> SignAsync(
        string containerName, string? blobName, bool async, CancellationToken cancellationToken)
    {
        var request = new SignedAddressRequest { ContainerName = containerName, BlobName = blobName };
        var body = Write(request, WireJsonContext.Default.SignedAddressRequest);
        using var message = await workspace.CreateMessageAsync(
            RequestMethod.Post, "storage/sasUri", body, ServiceClassifier.OnlyOk, async, cancellationToken).ConfigureAwait(false);
        var response = await workspace.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        var answer = ServicePipeline.Read(
            SecretBody.AnswerOf(message), WireJsonContext.Default.SignedAddressAnswer, message.Request.Uri.ToUri(), isSecret: true);
        var address = SignedAddress.Read(answer.SasUri)
            ?? throw new RequestFailedException("The service gave an address of the storage that has no signature.");
        return (address, response);
    }

    /// <summary>A signed address that is asked for when it is needed.</summary>
    /// <param name="known">One to begin with; null if there is none.</param>
    public StorageLink LinkTo(string containerName, string? blobName, SignedAddress? known = null) => new(
        known, async (async, token) => (await SignAsync(containerName, blobName, async, token).ConfigureAwait(false)).Address);

    /// <summary>Sends a request that creates something, once.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="shown">What of it may be logged.</param>
    public async ValueTask<ReceivedItem> PutAsync(
        string path, BinaryData body, BinaryData shown, ResponseClassifier classifier, bool async, CancellationToken cancellationToken)
    {
        using var message = await workspace.CreateMessageAsync(
            RequestMethod.Put, path, shown, classifier, async, cancellationToken).ConfigureAwait(false);
        if (body != shown)
            SecretBody.SetRequest(message, body);

        var response = await workspace.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        return Read(message, response);
    }

    private static ReceivedItem Read(HttpMessage message, Response response)
    {
        var details = ServicePipeline.Read(response.Content, WireJsonContext.Default.ItemDetails, message.Request.Uri.ToUri());
        return new ReceivedItem(details, response, SecretBody.AnswerOf(message));
    }

    private static BinaryData Write<T>(T value, JsonTypeInfo<T> type) =>
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(value, type));
}
