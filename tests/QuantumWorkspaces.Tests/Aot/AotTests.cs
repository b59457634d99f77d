using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Loopback;

namespace QuantumWorkspaces.Tests.Aot;

/// <summary>Both clients in a program that is compiled ahead of time (<c>tests/AotClient</c>), published and run as a user would.</summary>
[Collection(AloneTests.Name)]
public sealed class AotTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aot");
    private LoopbackService _service = null!;

    public async Task InitializeAsync() => _service = await LoopbackService.StartAsync();

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [NativeFact]
    public async Task A_native_program_uses_both_clients()
    {
        // Everything it makes lies in a folder of its own: a build under way elsewhere is not disturbed.
        var (published, log) = await RunAsync(
            "dotnet",
            [
                "publish", ProjectFile, "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--artifacts-path", _folder.FullName, "--disable-build-servers",
                "-nodeReuse:false", "-warnaserror", "--verbosity", "minimal",
            ],
            new Dictionary<string, string> { ["DOTNET_CLI_UI_LANGUAGE"] = "en" });
        Assert.True(published == 0, log);
        Assert.DoesNotContain(" warning ", log);

        var program = Assert.Single(_folder.GetFiles("AotClient", SearchOption.AllDirectories), file => file.Directory!.Parent!.Parent!.Name == "publish");
        Assert.Empty(program.Directory!.GetFiles("*.dll"));

        var oldKeys = new[] { _service.Emulator.Workspace.PrimaryKey, _service.Emulator.Workspace.SecondaryKey };
        var (exitCode, output) = await RunAsync(
            program.FullName,
            [_service.SecureEndpoint.AbsoluteUri, LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName],
            _service.EntraEnvironment);
        Assert.True(exitCode == 0, output);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(
            [
                "target microsoft.estimator (Available, average queue time 0 s)",
                "target ionq.qpu (Available, average queue time 1679 s)",
                "target ionq.simulator (Available, average queue time 0 s)",
                "target example-lab.qpu-20 (Degraded, average queue time 86400 s)",
                "target example-lab.qpu-5 (Unavailable)",
                "target example-cloud.simulator (Warming, average queue time 3 s)",
                "target example-cloud.planned (availability unknown)",
            ],
            lines.Where(line => line.StartsWith("target ", StringComparison.Ordinal)));
        Assert.Contains("provider ionq (Available, 2 targets)", lines);
        Assert.Contains(lines, line => line.StartsWith("quota ", StringComparison.Ordinal));
        Assert.Equal(
            [
                $"by name ionq.qpu {LoopbackService.SubscriptionId}",
                "disabled True False",
                "enabled True True",
                "regenerated 204",
                "hand over Primary",
                "hand over Secondary",
                "hand over Primary",
                "rotated True True",
                "by key ionq.simulator",
                "old key 401 Unauthorized",
            ],
            lines.SkipWhile(line => !line.StartsWith("by name ", StringComparison.Ordinal)));
        Assert.DoesNotContain(_service.AccessKey, oldKeys);
        Assert.Contains(_service.Requests, request => request.Headers.GetValueOrDefault("x-ms-quantum-api-key") == _service.AccessKey);
    }

    private static string ProjectFile => typeof(AotTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "AotClient").Value!;

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // Neither what the test host was started with nor what this machine is set to may decide the outcome.
        foreach (var name in start.Environment.Keys.Where(IsInherited).ToList())
            start.Environment.Remove(name);

        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private static bool IsInherited(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("AZURE_", StringComparison.OrdinalIgnoreCase)
        || name is "SUBSCRIPTION_ID" or "RESOURCE_GROUP" or "LOCATION";
}
