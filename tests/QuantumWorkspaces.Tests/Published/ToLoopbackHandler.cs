using Loopback;

namespace QuantumWorkspaces.Tests.Published;

/// <summary>Sends what is meant for Azure to the service on loopback: the published examples name Azure's hosts.</summary>
internal sealed class ToLoopbackHandler(LoopbackService service) : DelegatingHandler(service.CreateHandler())
{
    /// <summary>The hosts that requests were meant for.</summary>
    public List<string> Hosts { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Hosts.Add(request.RequestUri!.Host);
        var endpoint = service.SecureEndpoint;
        request.RequestUri = new UriBuilder(request.RequestUri) { Host = endpoint.Host, Port = endpoint.Port }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
