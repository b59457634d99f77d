using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Benchmarks.Client;

/// <summary>The least that a call with Azure.Core takes: the same request with the same headers, its answer read to the end.</summary>
internal sealed class BareCall(HttpPipeline pipeline, Uri address, string key)
{
    private const string KeyHeader = "x-ms-quantum-api-key";

    /// <exception cref="RequestFailedException">The answer is one of an error.</exception>
    public async Task<BinaryData> SendAsync()
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Get;
        message.Request.Uri.Reset(address);
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        message.Request.Headers.Add(KeyHeader, key);
        await pipeline.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response.Content;
    }
}
