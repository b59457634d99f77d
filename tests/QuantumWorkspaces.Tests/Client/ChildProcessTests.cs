using System.Runtime.InteropServices;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

/// <summary>
/// Programs of their own that have nothing but their environment, as in production: with the library's build for .NET Standard 2.0.
/// </summary>
public sealed class ChildProcessTests : IAsyncLifetime
{
    private static readonly string[] ExpectedLines =
    [
        "microsoft.estimator (Available, average queue time 0 s)",
        "ionq.qpu (Available, average queue time 1679 s)",
        "ionq.simulator (Available, average queue time 0 s)",
        "example-lab.qpu-20 (Degraded, average queue time 86400 s)",
        "example-lab.qpu-5 (Unavailable)",
        "example-cloud.simulator (Warming, average queue time 3 s)",
        "example-cloud.planned (availability unknown)",
        "again: ionq.qpu (Available, average queue time 1679 s)",
    ];

    private LoopbackService _service = null!;

    public async Task InitializeAsync() => _service = await LoopbackService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData("default")]
    [InlineData("managed")]
    public async Task Entra_credentials_of_Azure_Identity_open_the_workspace(string credential)
    {
        // Trust in the test's authority comes from SSL_CERT_FILE, which .NET reads where OpenSSL does its TLS.
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
            return;

        var run = await RunAsync(
            _service.EntraEnvironment,
            [
                credential, _service.SecureEndpoint.AbsoluteUri,
                LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName,
            ]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(ExpectedLines, run.Lines);
        Assert.Contains(_service.Requests, request => request.PathAndQuery.StartsWith("/msi/token", StringComparison.Ordinal));
        Assert.All(
            _service.Requests.Where(request => request.PathAndQuery.StartsWith("/subscriptions", StringComparison.Ordinal)),
            request => Assert.StartsWith("Bearer ", request.Headers["Authorization"]));
    }

    [Fact]
    public async Task The_constructor_without_arguments_reads_the_connection_string_of_the_environment()
    {
        var run = await RunAsync(
            new Dictionary<string, string> { ["AZURE_QUANTUM_CONNECTION_STRING"] = _service.ConnectionStringFor(_service.Endpoint) },
            ["environment"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(ExpectedLines, run.Lines);
        Assert.All(_service.Requests, request => Assert.Equal(_service.AccessKey, request.Headers["x-ms-quantum-api-key"]));
    }

    [Fact]
    public async Task The_constructor_without_arguments_and_environment_says_what_to_set()
    {
        var run = await RunAsync(new Dictionary<string, string>(), ["environment"]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("Azure Quantum workspace not fully specified.", run.Error);
        Assert.Contains("AZURE_QUANTUM_CONNECTION_STRING", run.Error);
    }

    private static Task<ProcessRun> RunAsync(IReadOnlyDictionary<string, string> environment, string[] arguments) =>
        ProcessRun.RunAsync("dotnet", [Programs.LoopbackClient, .. arguments], environment: environment);
}
