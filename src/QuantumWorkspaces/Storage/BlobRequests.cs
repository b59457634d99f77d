using System.Globalization;
using Azure.Core.Pipeline;
using QuantumWorkspaces.Http;

namespace QuantumWorkspaces.Storage;

/// <summary>The requests to the storage: put, get a part, list.</summary>
/// <remarks>Neither key nor token goes there, only the signature of the address.</remarks>
internal sealed class BlobRequests(ClientOptions options)
{
    // What azure-quantum's clients send.
    private const string Version = "2023-01-03";

    private static readonly ServiceClassifier Created = new(201);
    private static readonly ServiceClassifier Part = new(200, 206, 416);

    private readonly HttpPipeline _pipeline = ServicePipeline.Build(
        options, null, given => new StorageTransport(given, options.Retry.MaxDelay), [], []);

    /// <summary>Writes a blob.</summary>
    /// <param name="isNew">Whether there must be none of this name.</param>
    /// <exception cref="RequestFailedException">The storage returned an error, or could not be reached.</exception>
    public async ValueTask<Response> PutAsync(
        SignedAddress blob, BinaryData content, string contentType, bool isNew, bool async, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(RequestMethod.Put, blob, "", Created);
        message.Request.Headers.Add("x-ms-blob-type", "BlockBlob");
        message.Request.Headers.Add("x-ms-blob-content-type", contentType);
        message.Request.Headers.Add("Content-Type", "application/octet-stream");
        if (isNew)
            message.Request.Headers.Add("If-None-Match", "*");

        message.Request.Content = RequestContent.Create(content);
        return await SendAsync(message, async, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a part of a blob; 416 if the blob ends before.</summary>
    /// <param name="tag">The version that was read before; null if none was.</param>
    public async ValueTask<(Response Response, ReadOnlyMemory<byte> Content)> GetPartAsync(
        SignedAddress blob, long start, int length, string? tag, bool async, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(RequestMethod.Get, blob, "", Part);
        message.Request.Headers.Add(
            "x-ms-range", string.Format(CultureInfo.InvariantCulture, "bytes={0}-{1}", start, start + length - 1));
        if (tag is not null)
            message.Request.Headers.Add("If-Match", tag);

        var response = await SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        return (response, SecretBody.AnswerOf(message).ToMemory());
    }

    /// <summary>Lists the blobs of a container.</summary>
    /// <param name="marker">Where the page begins; null for the first.</param>
    public async ValueTask<(Response Response, BinaryData Content)> ListAsync(
        SignedAddress container, string? marker, bool async, CancellationToken cancellationToken)
    {
        var query = "?restype=container&comp=list" + (marker is null ? "" : $"&marker={Uri.EscapeDataString(marker)}");
        using var message = CreateMessage(RequestMethod.Get, container, query, ServiceClassifier.OnlyOk);
        var response = await SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        return (response, SecretBody.AnswerOf(message));
    }

    private HttpMessage CreateMessage(RequestMethod method, SignedAddress address, string query, ResponseClassifier classifier)
    {
        var message = _pipeline.CreateMessage();
        message.ResponseClassifier = classifier;
        message.Request.Method = method;
        message.Request.Uri.Reset(address.Address);
        message.Request.Uri.Query = query;
        message.Request.Headers.Add("x-ms-version", Version);
        StorageTransport.Attach(message, address);
        return message;
    }

    private async ValueTask<Response> SendAsync(HttpMessage message, bool async, CancellationToken cancellationToken)
    {
        var address = message.Request.Uri.ToUri();
        if (async)
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        else
            _pipeline.Send(message, cancellationToken);

        return message.Response.IsError ? throw StorageError.Of(message.Response, address) : message.Response;
    }
}
