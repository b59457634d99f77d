using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

/// <summary>Programs of their own that have nothing but their environment, as in production: with the library's build for .NET Standard 2.0.</summary>
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

        var (output, error, exitCode) = await RunAsync(
            _service.EntraEnvironment,
            [credential, _service.SecureEndpoint.AbsoluteUri, LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName]);

        Assert.True(exitCode == 0, error);
        Assert.Equal(ExpectedLines, output);
        Assert.Contains(_service.Requests, request => request.PathAndQuery.StartsWith("/msi/token", StringComparison.Ordinal));
        Assert.All(
            _service.Requests.Where(request => request.PathAndQuery.StartsWith("/subscriptions", StringComparison.Ordinal)),
            request => Assert.StartsWith("Bearer ", request.Headers["Authorization"]));
    }

    [Fact]
    public async Task The_constructor_without_arguments_reads_the_connection_string_of_the_environment()
    {
        var (output, error, exitCode) = await RunAsync(
            new Dictionary<string, string> { ["AZURE_QUANTUM_CONNECTION_STRING"] = _service.ConnectionStringFor(_service.Endpoint) }, ["environment"]);
        Assert.True(exitCode == 0, error);
        Assert.Equal(ExpectedLines, output);
        Assert.All(_service.Requests, request => Assert.Equal(_service.AccessKey, request.Headers["x-ms-quantum-api-key"]));
    }

    [Fact]
    public async Task The_constructor_without_arguments_and_environment_says_what_to_set()
    {
        var (_, error, exitCode) = await RunAsync(new Dictionary<string, string>(), ["environment"]);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("Azure Quantum workspace not fully specified.", error);
        Assert.Contains("AZURE_QUANTUM_CONNECTION_STRING", error);
    }

    private static async Task<(string[] Output, string Error, int ExitCode)> RunAsync(IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var program = typeof(ChildProcessTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "LoopbackClient").Value!;
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.Contains("QUANTUM", StringComparison.Ordinal) || name.StartsWith("AZURE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);

        foreach (var name in new[] { "SUBSCRIPTION_ID", "RESOURCE_GROUP", "LOCATION" })
            start.Environment.Remove(name);

        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return ((await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), await error, process.ExitCode);
    }
}
