using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.Hosting;

/// <summary>The address at which a client sees the service.</summary>
/// <remarks>
/// With a proxy that ends TLS it is not the one that the emulator listens at. Every link in a response has to use the client's address.
/// </remarks>
internal sealed class RequestOrigin
{
    private const string ManagementHost = "management.azure.com";

    private readonly HttpRequest _request;

    public RequestOrigin(HttpRequest request)
    {
        _request = request;
        IsSecure = request.IsHttps || IsForwardedFromTls || IsAzure;
    }

    /// <summary>Whether the client spoke TLS: with the emulator, or with a proxy in front of it.</summary>
    public bool IsSecure { get; }

    /// <summary>Whether the client believes that it talks to this machine.</summary>
    public bool IsLoopback => Host is "localhost" or "127.0.0.1" or "[::1]";

    private string Host => _request.Host.Host.ToLowerInvariant();

    private bool IsForwardedFromTls =>
        _request.Headers["X-Forwarded-Proto"].ToString().Split(',')[0].Trim().Equals("https", StringComparison.OrdinalIgnoreCase);

    // Nobody calls the real hosts without TLS.
    private bool IsAzure =>
        Host == ManagementHost
        || Host.EndsWith(".quantum.azure.com", StringComparison.Ordinal)
        || Host.EndsWith(".quantum-test.azure.com", StringComparison.Ordinal);

    /// <summary>Whether the data plane of a workspace is at this host: in Azure, each region has hosts of its own.</summary>
    /// <remarks>
    /// A label for the workspace may stand in front of the region. Links may lead to the management plane's host, with all that is here.
    /// </remarks>
    public bool MayLeadTo(EmulatedWorkspace workspace) =>
        !IsAzure || Host == ManagementHost || (Host.Split('.') is { Length: >= 4 } labels && labels[^4] == workspace.HostLabel);

    /// <summary>A link to the same host.</summary>
    public string LinkTo(string pathAndQuery) => $"{(IsSecure ? "https" : "http")}://{_request.Host}{pathAndQuery}";

    /// <summary>The same with the port, also where it is the usual one: so the service writes some addresses.</summary>
    public string LinkWithPortTo(string path)
    {
        var link = LinkTo(path);
        var port = IsSecure ? ":443" : ":80";
        return _request.Host.Port is null ? link.Insert(link.Length - path.Length, port) : link;
    }

    /// <summary>The data plane's address for this client: the same host, but for the one that has only the management plane.</summary>
    public Uri DataPlane(EmulatedWorkspace workspace) => new(Host == ManagementHost
        ? $"https://{workspace.HostLabel}.quantum.azure.com/"
        : LinkTo("/"));
}
