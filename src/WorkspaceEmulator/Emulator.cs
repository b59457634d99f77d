using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Control;
using WorkspaceEmulator.DataPlane;
using WorkspaceEmulator.Faults;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Jobs;
using WorkspaceEmulator.ManagementPlane;
using WorkspaceEmulator.ResourceGraph;
using WorkspaceEmulator.Storage;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator;

/// <summary>Azure Quantum on loopback: data plane, management plane, Resource Graph and the tokens for them.</summary>
/// <remarks>
/// It listens at one address over HTTP and one over HTTPS, with real sockets and real TLS: what a client sends is what arrives here. All
/// state is in memory.
/// </remarks>
public sealed class Emulator : IAsyncDisposable
{
    // A workspace is far smaller.
    private const int LongestBody = 1 << 20;

    private readonly WebApplication _application;
    private readonly ServerCertificate _certificate;
    private readonly ManagedIdentity _identity;
    private readonly JobStores _jobStores;
    private ServerCertificate? _ownCertificate;

    private Emulator(WebApplication application, ServerCertificate certificate, EmulatorOptions options)
    {
        _application = application;
        _certificate = certificate;
        Tokens = new TokenIssuer(options.TokenLifetime, options.AcceptAnyToken);
        _identity = new ManagedIdentity(Tokens);
        _jobStores = new JobStores(options.Clock);
        Workspace = Workspaces.Add(SampleWorkspace.SubscriptionId, SampleWorkspace.ResourceGroupName, SampleWorkspace.Name);

        application.Use(StorageRoutes.AllowLongBodiesAsync);
        options.Configure?.Invoke(application);
        application.Use(RequestIds.AddAsync);
        application.Use(BrowserGuard.CheckAsync);
        application.UseRouting();
        application.Use(CountAnswersAsync);
        application.UseWhen(
            context => !context.Request.Path.StartsWithSegments(ControlRoutes.Root),
            branch => branch.Use(new FaultMiddleware(Faults).InvokeAsync));
        MapRoutes(options);
    }

    /// <summary><c>http://127.0.0.1:port/</c>.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary><c>https://localhost:port/</c>, with a certificate that <see cref="CertificateAuthority"/> vouches for.</summary>
    public Uri SecureEndpoint { get; private set; } = null!;

    /// <summary>The authority's certificate as PEM.</summary>
    public string CertificateAuthority => _certificate.Authority.ExportCertificatePem();

    /// <summary>The same in a file, for <c>SSL_CERT_FILE</c> of another process. It goes when the emulator does.</summary>
    public string CertificateFile { get; } = Path.GetTempFileName();

    /// <summary>Where a managed identity's tokens come from, for <c>IDENTITY_ENDPOINT</c>.</summary>
    public Uri IdentityEndpoint => new(Endpoint, ManagedIdentity.Path);

    /// <summary>What has to be sent there, for <c>IDENTITY_HEADER</c>.</summary>
    public string IdentityHeader => _identity.Header;

    /// <summary>The tokens that open both planes.</summary>
    public TokenIssuer Tokens { get; }

    /// <summary>What shall go wrong.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>How jobs and sessions go.</summary>
    public JobSettings Jobs { get; } = new();

    /// <summary>All workspaces.</summary>
    public WorkspaceStore Workspaces { get; } = new();

    /// <summary>The one that is there from the start: <see cref="SampleWorkspace"/>.</summary>
    public EmulatedWorkspace Workspace { get; }

    /// <summary>The environment in which another process gets tokens here and trusts <see cref="SecureEndpoint"/>.</summary>
    /// <remarks>
    /// For <c>DefaultAzureCredential</c> and <c>ManagedIdentityCredential</c>. .NET reads <c>SSL_CERT_FILE</c> where it uses OpenSSL: not
    /// on Windows and macOS.
    /// </remarks>
    public IReadOnlyDictionary<string, string> EntraEnvironment => new Dictionary<string, string>
    {
        ["IDENTITY_ENDPOINT"] = IdentityEndpoint.AbsoluteUri,
        ["IDENTITY_HEADER"] = IdentityHeader,
        ["AZURE_TOKEN_CREDENTIALS"] = "ManagedIdentityCredential",
        ["SSL_CERT_FILE"] = CertificateFile,
        ["NO_PROXY"] = "127.0.0.1,localhost",
    };

    /// <summary>Starts an emulator. It answers when this is done.</summary>
    public static async Task<Emulator> StartAsync(EmulatorOptions? options = null)
    {
        options ??= new EmulatorOptions();
        var own = options.CertificateFile is { } file ? CertificateFiles.Load(file, options.CertificateKeyFile) : null;
        var certificate = own ?? LoopbackCertificates.OfThisProcess;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            // Loopback and nothing else: there are no secrets worth having here, but no reason to be reached from elsewhere either.
            kestrel.Limits.MaxRequestBodySize = LongestBody;
            kestrel.Listen(IPAddress.Loopback, options.HttpPort);
            kestrel.Listen(IPAddress.Loopback, options.HttpsPort, listen => listen.UseHttps(https =>
            {
                https.ServerCertificate = certificate.Leaf;
                https.ServerCertificateChain = certificate.Chain;
            }));
        });

        var emulator = new Emulator(builder.Build(), certificate, options) { _ownCertificate = own };
        try
        {
            await emulator.ListenAsync();
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes all signed addresses worthless that were given out so far.</summary>
    public void ExpireSignatures() => _jobStores.ExpireSignatures();

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
                CustomTrustStore = { _certificate.Authority },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _jobStores.Clear();
        _ownCertificate?.Dispose();
        File.Delete(CertificateFile);
    }

    private void MapRoutes(EmulatorOptions options)
    {
        var authorization = new RequestAuthorization(Tokens);
        var access = new ManagementAccess(Workspaces, authorization);
        var operations = new OperationRoutes(Workspaces, access, options);

        var dataPlane = new DataPlaneAccess(Workspaces, authorization);
        var lists = new ItemLists(_jobStores, Jobs);

        new DataPlaneRoutes(dataPlane, options.PageSize).Map(_application);
        new SasRoutes(dataPlane, _jobStores, Jobs).Map(_application);
        new JobRoutes(dataPlane, _jobStores, Jobs, lists).Map(_application);
        new SessionRoutes(dataPlane, _jobStores, Jobs, lists).Map(_application);
        new UsageRoutes(dataPlane, _jobStores).Map(_application);
        new StorageRoutes(_jobStores.FindAccount, options.Clock).Map(_application);
        new WorkspaceRoutes(Workspaces, access, operations).Map(_application);
        operations.Map(_application);
        new KeyRoutes(access, () => Endpoint).Map(_application);
        new ResourceGraphRoutes(Workspaces, authorization).Map(_application);
        new SubscriptionRoutes(Workspaces, authorization).Map(_application);
        new ControlRoutes(this).Map(_application);
        _application.MapGet(ManagedIdentity.Path, _identity.AnswerAsync);
        _application.MapFallback("{**path}", AnswerNotFoundAsync);
    }

    private static async Task AnswerNotFoundAsync(HttpContext context)
    {
        // What is there and what is not is told to nobody who brings neither a key nor a token.
        var isOfAzure = context.Request.Path.StartsWithSegments("/subscriptions") || context.Request.Path.StartsWithSegments("/providers");
        if (!isOfAzure || await RequestAuthorization.HasCredentialAsync(context))
            await Answer.ErrorAsync(context, StatusCodes.Status404NotFound, "NotFound", "There is no such resource.");
    }

    private async Task ListenAsync()
    {
        await File.WriteAllTextAsync(CertificateFile, CertificateAuthority);
        await _application.StartAsync();
        var server = _application.Services.GetRequiredService<IServer>();
        var addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address)).ToList();
        Endpoint = addresses.Single(address => address.Scheme == "http");
        SecureEndpoint = new UriBuilder("https", "localhost", addresses.Single(address => address.Scheme == "https").Port).Uri;
    }

    private Task CountAnswersAsync(HttpContext context, RequestDelegate next)
    {
        // Counted before the client can have it, so that whoever has an answer finds it counted.
        context.Response.OnStarting(() =>
        {
            if (context.GetRouteValue("workspaceName") is not null
                && !Answer.IsAbandoned(context)
                && Workspaces.TryFind(WorkspaceRoute.NameFrom(context), out var workspace))
            {
                workspace.Answers.Add(context.Response.StatusCode);
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
