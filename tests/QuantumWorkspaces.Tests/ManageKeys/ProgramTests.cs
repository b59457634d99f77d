using System.Diagnostics;
using Loopback;
using WorkspaceEmulator.Workspaces;

namespace QuantumWorkspaces.Tests.ManageKeys;

/// <summary>Runs samples/ManageKeys as a process of its own against a service of the test. Whatever a test does, no key may show on standard error.</summary>
public abstract class ProgramTests : ServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HashSet<string> _keys = [];

    protected EmulatedWorkspace Workspace => Service.Emulator.Workspace;

    /// <summary>As it is now.</summary>
    protected (string Primary, string Secondary) Keys => (Workspace.PrimaryKey, Workspace.SecondaryKey);

    /// <summary>Runs a command about the service's workspace.</summary>
    protected Task<Run> RunAsync(params string[] arguments) => RunInAsync([], [.. arguments, "--emulator", Service.Endpoint.AbsoluteUri]);

    /// <summary>Runs a command with nothing but an environment.</summary>
    protected async Task<Run> RunInAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return await EndOfAsync(process);
    }

    protected Process Start(params string[] arguments) => Start([], [.. arguments, "--emulator", Service.Endpoint.AbsoluteUri]);

    /// <summary>What the process writes until its end.</summary>
    protected async Task<Run> EndOfAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        NoteKeys();
        var run = new Run(process.ExitCode, await output, await error);
        AssertNoKeyIn(run.Error);
        Assert.DoesNotContain("\n   at ", run.Error);
        return run;
    }

    protected void AssertNoKeyIn(string text) => Assert.All(_keys, key => KeyParts.AssertAbsent(key, text));

    private Process Start(Dictionary<string, string> environment, string[] arguments)
    {
        NoteKeys();
        var start = new ProcessStartInfo("dotnet", [Programs.ManageKeys, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] others = ["SUBSCRIPTION_ID", "RESOURCE_GROUP", "LOCATION", "IDENTITY_ENDPOINT", "IDENTITY_HEADER"];
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AZURE_", StringComparison.Ordinal) || others.Contains(name)).ToList())
            start.Environment.Remove(name);

        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        return Process.Start(start)!;
    }

    private void NoteKeys()
    {
        _keys.Add(Workspace.PrimaryKey);
        _keys.Add(Workspace.SecondaryKey);
    }
}
