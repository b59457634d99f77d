using Azure.Core.Pipeline;

namespace QuantumWorkspaces.Transport;

/// <summary>The last part of a pipeline, behind the policies, the logging and the tracing: what adds a secret adds it here.</summary>
/// <param name="given">The transport of the options.</param>
internal abstract class GuardedTransport(HttpPipelineTransport given) : HttpPipelineTransport
{
    /// <summary>Where a request goes.</summary>
    protected TransportRoute Route { get; } = new(given);

    /// <summary>
    /// The transport that a user gave. While another thread builds a client with the same options, they have one of these instead.
    /// </summary>
    public static HttpPipelineTransport GivenIn(ClientOptions options) =>
        options.Transport is GuardedTransport transport ? transport.Given : options.Transport;

    private HttpPipelineTransport Given => given;

    public override Request CreateRequest() => given.CreateRequest();

    public override void Process(HttpMessage message) => SendAsync(message, async: false).EnsureCompleted();

    public override ValueTask ProcessAsync(HttpMessage message) => SendAsync(message, async: true);

    protected abstract ValueTask SendAsync(HttpMessage message, bool async);

    /// <summary>Sends what is ready.</summary>
    protected static async ValueTask SendAsync(HttpPipelineTransport transport, HttpMessage message, bool async)
    {
        if (async)
            await transport.ProcessAsync(message).ConfigureAwait(false);
        else
            transport.Process(message);
    }
}
