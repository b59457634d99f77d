using System.Net.Http.Headers;

namespace Benchmarks.Client;

/// <summary>Answers at once with the same bytes: no socket hides what the callers themselves cost.</summary>
internal sealed class MemoryHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isQuotas = request.RequestUri!.AbsolutePath.EndsWith("/quotas", StringComparison.Ordinal);
        var content = new ByteArrayContent(isQuotas ? Answers.Quotas : Answers.Providers);
        content.Headers.ContentType = Json;
        return new HttpResponseMessage { Content = content, RequestMessage = request };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));
}
