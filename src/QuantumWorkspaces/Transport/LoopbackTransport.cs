#if NET8_0_OR_GREATER
using System.Net;
using System.Net.Sockets;
#endif
using System.Runtime.CompilerServices;
using Azure.Core.Pipeline;

namespace QuantumWorkspaces.Transport;

/// <summary>Transports that go to this machine directly: through no proxy, and after no redirect.</summary>
internal static class LoopbackTransport
{
    // By the handler whose settings of TLS they have: clients that share a handler share the connections.
    private static readonly ConditionalWeakTable<HttpMessageHandler, HttpClientTransport> ByHandler = new();

    /// <summary>The transport with the default settings of TLS.</summary>
#if NET8_0_OR_GREATER
    public static HttpClientTransport Default { get; } = TransportOf(new SocketsHttpHandler());
#else
    public static HttpClientTransport Default { get; } = TransportOf(new HttpClientHandler());
#endif

    /// <summary>A transport that trusts the certificates that a handler trusts; null if that cannot be known.</summary>
    public static HttpClientTransport? LikeOrNull(HttpMessageHandler handler) =>
        CanBeCopied(handler) ? ByHandler.GetValue(handler, TransportOf) : null;

#if NET8_0_OR_GREATER
    private static bool CanBeCopied(HttpMessageHandler handler) => handler switch
    {
        // Where it connects to, and with what, is up to its owner then.
        SocketsHttpHandler sockets => sockets.ConnectCallback is null && sockets.PlaintextStreamFilter is null,
        _ => handler.GetType() == typeof(HttpClientHandler),
    };

    private static HttpClientTransport TransportOf(HttpMessageHandler handler) => handler is SocketsHttpHandler sockets
        ? TransportOver(new SocketsHttpHandler { SslOptions = sockets.SslOptions, ConnectCallback = ConnectAsync }.WithoutDetours())
        : TransportOver(CopyOf((HttpClientHandler)handler));

    private static SocketsHttpHandler WithoutDetours(this SocketsHttpHandler handler)
    {
        handler.UseProxy = handler.AllowAutoRedirect = handler.UseCookies = false;
        return handler;
    }

    /// <summary>Connects to this machine, wherever its files of hosts say that "localhost" is.</summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            return socket.RemoteEndPoint is IPEndPoint { Address: var address } && IPAddress.IsLoopback(address)
                ? new NetworkStream(socket, ownsSocket: true)
                : throw new IOException($"'{context.DnsEndPoint.Host}' is not this machine.");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
#else
    private static bool CanBeCopied(HttpMessageHandler handler) => handler.GetType() == typeof(HttpClientHandler);

    private static HttpClientTransport TransportOf(HttpMessageHandler handler) => TransportOver(CopyOf((HttpClientHandler)handler));
#endif

    private static HttpClientHandler CopyOf(HttpClientHandler handler)
    {
        var copy = new HttpClientHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            ClientCertificateOptions = handler.ClientCertificateOptions,
            ServerCertificateCustomValidationCallback = handler.ServerCertificateCustomValidationCallback,
            CheckCertificateRevocationList = handler.CheckCertificateRevocationList,
            SslProtocols = handler.SslProtocols,
        };
        if (handler.ClientCertificateOptions == ClientCertificateOption.Manual)
            copy.ClientCertificates.AddRange(handler.ClientCertificates);

        return copy;
    }

    // The pipeline ends what takes too long.
    private static HttpClientTransport TransportOver(HttpMessageHandler handler) =>
        new(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });
}
