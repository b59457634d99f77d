using System.Diagnostics.CodeAnalysis;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#else
using System.Reflection;
#endif
using Azure.Core.Pipeline;

namespace QuantumWorkspaces.Transport;

/// <summary>Decides which transport takes a request: the one of the options, or for this machine one that goes there directly.</summary>
/// <remarks>
/// <para>A proxy would see what goes to this machine, and over HTTP the key in it. A transport that follows a redirect sends the key along.
/// Both are settings of the handler at the end of a transport.</para>
/// <para>A handler or a transport that is none of .NET's or Azure.Core's own does what its owner wrote: nothing is known of it.</para>
/// </remarks>
internal sealed class TransportRoute
{
    private const string HowToBeDirect = "set UseProxy and AllowAutoRedirect of its handler to false, or leave the transport out";

    private readonly HttpPipelineTransport _given;
    private readonly HttpPipelineTransport? _loopback;
    private readonly HandlerSettings? _settings;
    private readonly bool _isHidden;

    /// <param name="given">The transport of the options.</param>
    public TransportRoute(HttpPipelineTransport given)
    {
        _given = given;
        if (given is HttpClientTransport transport)
        {
            var first = ClientOf(transport) is { } client ? HandlerOf(client) : null;
            var last = first;
            while (last is DelegatingHandler { InnerHandler: { } inner })
                last = inner;

            _isHidden = last is null;
            _settings = last is null ? null : HandlerSettings.Of(last);
            _loopback = given == HttpClientTransport.Shared ? LoopbackTransport.Default
                : first is not null && first == last && _settings is { IsDirect: false } ? LoopbackTransport.LikeOrNull(first) : null;
        }
        else if (given.GetType().Assembly == typeof(HttpClientTransport).Assembly)
        {
            // Azure.Core's default in .NET Framework, which follows no redirect.
            _loopback = LoopbackTransport.Default;
        }
    }

    /// <summary>The transport for an address.</summary>
    /// <exception cref="InvalidOperationException">The request could go somewhere else than to the address.</exception>
    public HttpPipelineTransport To(Uri address) => TryFind(address, out var transport, out var why)
        ? transport : throw new InvalidOperationException(why);

    /// <summary>Why no secret may be sent to an address; null if it may.</summary>
    /// <param name="secret">What it is called.</param>
    public string? WhyNoSecretTo(Uri address, string secret)
    {
        if (!TryFind(address, out var transport, out var why))
            return why;

        return transport == _given && (_isHidden || _settings is { FollowsRedirects: true })
            ? $"The transport in the options follows redirects, which would take {secret} to another host: "
                + "set AllowAutoRedirect of its handler to false."
            : null;
    }

    private bool TryFind(Uri address, [NotNullWhen(true)] out HttpPipelineTransport? transport, [NotNullWhen(false)] out string? why)
    {
        var isHttps = address.Scheme == Uri.UriSchemeHttps;
        transport = address.IsLoopback && _settings is not { IsDirect: true } && _loopback is not null ? _loopback : _given;
        why = (isHttps, address.IsLoopback) switch
        {
            (false, false) => $"Nothing is sent to {Origin.Of(address)}: over HTTP, only to this machine.",
            (_, false) => null,
            _ when transport != _given || _settings is { IsDirect: true } => null,
            (false, _) => "The transport in the options may send a request for this machine through a proxy, which would read it: "
                + HowToBeDirect + ".",
            _ when _settings?.GoesThroughProxy(address) == true =>
                $"The transport in the options would send a request for this machine through a proxy: {HowToBeDirect}.",
            _ => null,
        };
        if (why is not null)
            transport = null;

        return why is null;
    }

#if NET8_0_OR_GREATER
    // Neither type shows what it sends with; both have had these members in all their versions.
    private static HttpClient? ClientOf(HttpClientTransport transport)
    {
        try
        {
            return GetClient(transport);
        }
        catch (MissingMemberException)
        {
            return null;
        }
    }

    private static HttpMessageHandler? HandlerOf(HttpClient client)
    {
        try
        {
            return GetHandler(client);
        }
        catch (MissingMemberException)
        {
            return null;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Client")]
    private static extern HttpClient GetClient(HttpClientTransport transport);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handler")]
    private static extern ref HttpMessageHandler GetHandler(HttpMessageInvoker invoker);
#else
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;

    private static HttpClient? ClientOf(HttpClientTransport transport) =>
        typeof(HttpClientTransport).GetProperty("Client", Hidden)?.GetValue(transport) as HttpClient;

    private static HttpMessageHandler? HandlerOf(HttpClient client)
    {
        var field = typeof(HttpMessageInvoker).GetField("_handler", Hidden) ?? typeof(HttpMessageInvoker).GetField("handler", Hidden);
        return field?.GetValue(client) as HttpMessageHandler;
    }
#endif
}
