using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Loopback;

/// <summary>
/// One workspace's data plane on loopback, over HTTP and HTTPS, with access keys and Microsoft Entra, and the endpoint of an App Service's
/// managed identity that hands out the tokens. Real sockets, real TLS: what a client sends is what arrives here.
/// </summary>
public sealed class LoopbackService : IAsyncDisposable
{
    /// <summary>The workspace that is served.</summary>
    public const string SubscriptionId = "8f0c2a1e-5b64-4d3f-9a77-2c1d0e9b6a35";

    /// <inheritdoc cref="SubscriptionId"/>
    public const string ResourceGroupName = "loopback-rg";

    /// <inheritdoc cref="SubscriptionId"/>
    public const string WorkspaceName = "loopback-ws";

    private const string WorkspacePath =
        $"/subscriptions/{SubscriptionId}/resourceGroups/{ResourceGroupName}/providers/Microsoft.Quantum/workspaces/{WorkspaceName}";

    private const string ApiVersion = "2026-01-15-preview";
    private const string IdentityPath = "/msi/token";
    private const string TokenResource = "https://quantum.microsoft.com";

    private readonly WebApplication _application;
    private readonly LoopbackCertificates _certificates;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly string _token = RandomNumberGenerator.GetHexString(64);
    private readonly string _identitySecret = RandomNumberGenerator.GetHexString(32);

    private LoopbackService(WebApplication application, LoopbackCertificates certificates)
    {
        _application = application;
        _certificates = certificates;
        _application.Run(AnswerAsync);
    }

    /// <summary><c>http://127.0.0.1:port/</c>.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary><c>https://localhost:port/</c>, with a certificate that only <see cref="CertificateFile"/> vouches for.</summary>
    public Uri SecureEndpoint { get; private set; } = null!;

    /// <summary>The authority's certificate as PEM, for <c>SSL_CERT_FILE</c> of a child process. It goes when the service does.</summary>
    public string CertificateFile { get; private set; } = null!;

    /// <summary>The key that opens the workspace now.</summary>
    public string AccessKey { get; private set; } = FakeKey.Create();

    /// <summary>Whether the workspace takes access keys at all.</summary>
    public bool AreAccessKeysEnabled { get; set; } = true;

    /// <summary>Asked first for each request; true when it has answered, and nothing else does then.</summary>
    public Func<HttpContext, Task<bool>>? Intercept { get; set; }

    /// <summary>Everything that arrived, in order.</summary>
    public IReadOnlyCollection<RecordedRequest> Requests => _requests;

    /// <summary>
    /// The environment in which a child process's <c>DefaultAzureCredential</c> and <c>ManagedIdentityCredential</c> get tokens from here, and in which it
    /// trusts <see cref="SecureEndpoint"/>. (<c>SSL_CERT_FILE</c> counts where .NET uses OpenSSL, so not on Windows and macOS.)
    /// </summary>
    public IReadOnlyDictionary<string, string> EntraEnvironment => new Dictionary<string, string>
    {
        ["IDENTITY_ENDPOINT"] = new Uri(Endpoint, IdentityPath).AbsoluteUri,
        ["IDENTITY_HEADER"] = _identitySecret,
        ["AZURE_TOKEN_CREDENTIALS"] = "ManagedIdentityCredential",
        ["SSL_CERT_FILE"] = CertificateFile,
        ["NO_PROXY"] = "127.0.0.1,localhost",
    };

    /// <summary>Starts a service on free ports.</summary>
    public static async Task<LoopbackService> StartAsync()
    {
        var certificates = new LoopbackCertificates();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificates.Server));
        });

        var service = new LoopbackService(builder.Build(), certificates);
        await service._application.StartAsync();
        service.PublishAddresses();
        return service;
    }

    /// <summary>The workspace's connection string, with the key of now.</summary>
    public string ConnectionStringFor(Uri endpoint) =>
        $"SubscriptionId={SubscriptionId};ResourceGroupName={ResourceGroupName};WorkspaceName={WorkspaceName};ApiKey={AccessKey};QuantumEndpoint={endpoint};";

    /// <summary>Makes a new key; the old one is refused from now on.</summary>
    public void RegenerateAccessKey() => AccessKey = FakeKey.Create();

    /// <summary>Sends HTTPS requests from this process: trusts <see cref="SecureEndpoint"/>, follows no redirects.</summary>
    public HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { _certificates.Authority },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };

    /// <summary>Answers a request with an error as the service words it.</summary>
    public static Task AnswerErrorAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = code;
        return AnswerJsonAsync(context, $$"""{"error": {"code": "{{code}}", "message": "{{message}}"} }""");
    }

    /// <summary>Answers a request with JSON.</summary>
    public static Task AnswerJsonAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _certificates.Dispose();
        File.Delete(CertificateFile);
    }

    private void PublishAddresses()
    {
        var addresses = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(a => new Uri(a)).ToList();
        Endpoint = addresses.Single(a => a.Scheme == "http");
        SecureEndpoint = new UriBuilder("https", "localhost", addresses.Single(a => a.Scheme == "https").Port).Uri;
        CertificateFile = Path.GetTempFileName();
        File.WriteAllText(CertificateFile, _certificates.Authority.ExportCertificatePem());
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        _requests.Enqueue(new RecordedRequest(
            context.Request.Method,
            target,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));

        if (Intercept is { } intercept && await intercept(context))
            return;

        var answer = context.Request switch
        {
            { Method: "GET", Path.Value: IdentityPath } => AnswerTokenAsync(context),
            { Method: "GET" } request when request.Path.Equals(WorkspacePath + "/providerStatus", StringComparison.OrdinalIgnoreCase) => AnswerProvidersAsync(context),
            _ => AnswerErrorAsync(context, StatusCodes.Status404NotFound, "NotFound", "There is no such resource."),
        };
        await answer;
    }

    /// <summary>What an App Service answers to its managed identity (api-version 2019-08-01).</summary>
    private Task AnswerTokenAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers["X-IDENTITY-HEADER"] != _identitySecret || request.Query["api-version"] != "2019-08-01" || request.Query["resource"] != TokenResource)
            return AnswerErrorAsync(context, StatusCodes.Status400BadRequest, "invalid_request", "Not the header, the version or the resource that is known here.");

        var expiry = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
        return AnswerJsonAsync(context, $$"""{"access_token":"{{_token}}","expires_on":"{{expiry}}","resource":"{{TokenResource}}","token_type":"Bearer"}""");
    }

    private Task AnswerProvidersAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsAuthorized(request))
            return AnswerErrorAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized", "The request is not authorized.");

        if (request.Query["api-version"] != ApiVersion)
            return AnswerErrorAsync(context, StatusCodes.Status400BadRequest, "WrongApiVersion", "The api-version is missing or not known.");

        var page = int.TryParse(request.Query["page"], out var number) ? number : 0;
        if (page < 0 || page >= ProviderPages.Count)
            return AnswerErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidPage", "There is no such page.");

        var nextLink = page + 1 < ProviderPages.Count
            ? $"{request.Scheme}://{request.Host}{WorkspacePath}/providerStatus?api-version={ApiVersion}&page={page + 1}"
            : null;
        return AnswerJsonAsync(context, ProviderPages.Json(page, nextLink));
    }

    private bool IsAuthorized(HttpRequest request) =>
        (AreAccessKeysEnabled && request.Headers["x-ms-quantum-api-key"] == AccessKey)
        || (request.IsHttps && request.Headers.Authorization == "Bearer " + _token);
}
