using System.Net;

namespace QuantumWorkspaces.Transport;

/// <summary>What decides where else a handler of .NET sends a request.</summary>
/// <param name="Proxy">The handler's own proxy; null: that of the system, if proxies are used.</param>
internal sealed record HandlerSettings(bool FollowsRedirects, bool UsesProxy, IWebProxy? Proxy)
{
#if !NET8_0_OR_GREATER
    private const string SocketsHttpHandler = "System.Net.Http.SocketsHttpHandler";
#endif

    /// <summary>Whether each request goes to the host that it names, and to no other.</summary>
    public bool IsDirect => !FollowsRedirects && !UsesProxy;

    private static IWebProxy? SystemProxy =>
#if NET8_0_OR_GREATER
        HttpClient.DefaultProxy;
#else
        WebRequest.DefaultWebProxy;
#endif

    /// <summary>The settings of a handler; null if it is none of .NET's own.</summary>
    public static HandlerSettings? Of(HttpMessageHandler handler) => handler switch
    {
        HttpClientHandler known => new(known.AllowAutoRedirect, known.UseProxy, known.Proxy),
#if NET8_0_OR_GREATER
        SocketsHttpHandler known => new(known.AllowAutoRedirect, known.UseProxy, known.Proxy),
#else
        // This build does not know the type, but may run where there is one.
        _ when handler.GetType().FullName == SocketsHttpHandler => new(
            Read(handler, "AllowAutoRedirect") is not false, Read(handler, "UseProxy") is not false, Read(handler, "Proxy") as IWebProxy),
#endif
        _ => null,
    };

    /// <summary>Whether a request to an address would go through a proxy.</summary>
    public bool GoesThroughProxy(Uri address) => UsesProxy && (Proxy ?? SystemProxy)?.IsBypassed(address) == false;

#if !NET8_0_OR_GREATER
    private static object? Read(HttpMessageHandler handler, string property) => handler.GetType().GetProperty(property)?.GetValue(handler);
#endif
}
