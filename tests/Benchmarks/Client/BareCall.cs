using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Benchmarks.Client;

/// <summary>The least that a call with Azure.Core takes: the same request with the same headers, its answer read to the end.</summary>
/// <param name="key">Null: the address itself is signed.</param>
internal sealed class BareCall(HttpPipeline pipeline, Uri address, string? key)
{
    private const string KeyHeader = "x-ms-quantum-api-key";

    public RequestMethod Method { get; init; } = RequestMethod.Get;

    public IReadOnlyList<HttpHeader> Headers { get; init; } = [HttpHeader.Common.JsonAccept];

    /// <param name="content">What is sent; null: nothing.</param>
    /// <exception cref="RequestFailedException">The answer is one of an error.</exception>
    public async Task<BinaryData> SendAsync(BinaryData? content = null)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = Method;
        message.Request.Uri.Reset(address);
        foreach (var header in Headers)
            message.Request.Headers.Add(header);

        if (key is not null)
            message.Request.Headers.Add(KeyHeader, key);

        if (content is not null)
            message.Request.Content = RequestContent.Create(content);

        await pipeline.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response.Content;
    }
}
