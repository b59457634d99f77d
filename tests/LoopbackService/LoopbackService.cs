using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using WorkspaceEmulator;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace Loopback;

/// <summary>
/// The emulator of <c>src/WorkspaceEmulator</c> as tests want it: everything that arrives is written down, and a test can answer in its
/// place.
/// </summary>
public sealed class LoopbackService : IAsyncDisposable
{
    /// <inheritdoc cref="SampleWorkspace.SubscriptionId"/>
    public const string SubscriptionId = SampleWorkspace.SubscriptionId;

    /// <inheritdoc cref="SampleWorkspace.ResourceGroupName"/>
    public const string ResourceGroupName = SampleWorkspace.ResourceGroupName;

    /// <inheritdoc cref="SampleWorkspace.Name"/>
    public const string WorkspaceName = SampleWorkspace.Name;

    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    /// <summary>What answers, when <see cref="Intercept"/> does not.</summary>
    public Emulator Emulator { get; private set; } = null!;

    /// <inheritdoc cref="Emulator.Endpoint"/>
    public Uri Endpoint => Emulator.Endpoint;

    /// <inheritdoc cref="Emulator.SecureEndpoint"/>
    public Uri SecureEndpoint => Emulator.SecureEndpoint;

    /// <inheritdoc cref="Emulator.CertificateFile"/>
    public string CertificateFile => Emulator.CertificateFile;

    /// <summary>The primary key, as it is now.</summary>
    public string AccessKey => Emulator.Workspace.PrimaryKey;

    /// <inheritdoc cref="EmulatedWorkspace.AreAccessKeysEnabled"/>
    public bool AreAccessKeysEnabled
    {
        get => Emulator.Workspace.AreAccessKeysEnabled;
        set => Emulator.Workspace.AreAccessKeysEnabled = value;
    }

    /// <summary>Asked first for each request; true when it has answered, and nothing else does then.</summary>
    public Func<HttpContext, Task<bool>>? Intercept { get; set; }

    /// <summary>Everything that arrived, in order.</summary>
    public IReadOnlyCollection<RecordedRequest> Requests => _requests;

    /// <inheritdoc cref="Emulator.EntraEnvironment"/>
    public IReadOnlyDictionary<string, string> EntraEnvironment => Emulator.EntraEnvironment;

    /// <summary>Starts a service on free ports. Its asynchronous operations do not make a test wait.</summary>
    /// <param name="clock">The clock of jobs, sessions and signed addresses.</param>
    public static async Task<LoopbackService> StartAsync(TimeProvider? clock = null)
    {
        var service = new LoopbackService();
        service.Emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            OperationRetryAfter = TimeSpan.Zero,
            Clock = clock ?? TimeProvider.System,
            Configure = application => application.Use(service.RecordAsync),
        });
        return service;
    }

    /// <inheritdoc cref="EmulatedWorkspace.ConnectionStringFor"/>
    public string ConnectionStringFor(Uri endpoint) => Emulator.Workspace.ConnectionStringFor(endpoint);

    /// <summary>Makes a new primary key; the old one is refused from now on.</summary>
    public void RegenerateAccessKey() => Emulator.Workspace.RegenerateKeys(AccessKeyKinds.Primary);

    /// <inheritdoc cref="Emulator.CreateHandler"/>
    public HttpMessageHandler CreateHandler() => Emulator.CreateHandler();

    /// <summary>Answers a request with an error as the service words it.</summary>
    public static Task AnswerErrorAsync(HttpContext context, int status, string code, string message) =>
        Answer.ErrorAsync(context, status, code, message);

    /// <summary>Answers a request with JSON.</summary>
    public static Task AnswerJsonAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Emulator.DisposeAsync();

    private async Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        // Read to the end here, and again from the start by whoever answers.
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        context.Request.Body.Position = 0;

        _requests.Enqueue(new RecordedRequest(
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body));

        if (Intercept is not { } intercept || !await intercept(context))
            await next(context);
    }
}
