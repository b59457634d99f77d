using System.Runtime.InteropServices;
using Loopback;

namespace QuantumWorkspaces.Tests.Aot;

/// <summary>Both clients in a program that is compiled ahead of time (<c>tests/AotClient</c>), published and run as a user would.</summary>
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
        var published = await ProcessRun.RunAsync(
            "dotnet",
            [
                "publish", Programs.AotClientProject, "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
                "--artifacts-path", _folder.FullName, "--disable-build-servers",
                "-nodeReuse:false", "-warnaserror", "--verbosity", "minimal",
            ],
            environment: new Dictionary<string, string> { ["DOTNET_CLI_UI_LANGUAGE"] = "en" });
        Assert.True(published.ExitCode == 0, published.All);
        Assert.DoesNotContain(" warning ", published.All);

        var program = Assert.Single(
            _folder.GetFiles("AotClient", SearchOption.AllDirectories), file => file.Directory!.Parent!.Parent!.Name == "publish");
        Assert.Empty(program.Directory!.GetFiles("*.dll"));

        var oldKeys = new[] { _service.Emulator.Workspace.PrimaryKey, _service.Emulator.Workspace.SecondaryKey };
        var run = await ProcessRun.RunAsync(
            program.FullName,
            [
                _service.SecureEndpoint.AbsoluteUri,
                LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName,
            ],
            environment: _service.EntraEnvironment);
        Assert.True(run.ExitCode == 0, run.All);
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
            run.Lines.Where(line => line.StartsWith("target ", StringComparison.Ordinal)));
        Assert.Contains("provider ionq (Available, 2 targets)", run.Lines);
        Assert.Contains(run.Lines, line => line.StartsWith("quota ", StringComparison.Ordinal));
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
                "job bell (ionq.simulator, Succeeded) 00: 0.5, 11: 0.5 aot",
                "files inputData, note, rawOutputData",
                "renamed pair",
                "sessions Succeeded, items 1",
                "old key 401 Unauthorized",
            ],
            run.Lines.SkipWhile(line => !line.StartsWith("by name ", StringComparison.Ordinal)));
        Assert.DoesNotContain(_service.AccessKey, oldKeys);
        Assert.Contains(_service.Requests, request => request.Headers.GetValueOrDefault("x-ms-quantum-api-key") == _service.AccessKey);
    }
}
