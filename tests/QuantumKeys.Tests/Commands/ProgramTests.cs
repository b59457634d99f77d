using System.CommandLine;
using System.Diagnostics;
using Processes;
using WorkspaceEmulator.Workspaces;

namespace QuantumKeys.Tests.Commands;

/// <summary>
/// Runs the tool against a service of the test: in this process where that makes no difference, since a process of its own takes a second
/// to start. Whatever a test does, no six characters of a key may show, but on standard output where the command says --show-keys.
/// </summary>
public abstract class ProgramTests : ServiceTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly HashSet<string> _keys = [];

    protected EmulatedWorkspace Workspace => Service.Emulator.Workspace;

    /// <summary>As it is now.</summary>
    protected (string Primary, string Secondary) Keys => (Workspace.PrimaryKey, Workspace.SecondaryKey);

    /// <summary>The connection string of the service's workspace, with the primary key as it is now.</summary>
    protected string ConnectionString => Service.ConnectionStringFor(Service.Endpoint);

    /// <summary>Runs a command about the service's workspace in this process.</summary>
    private protected Task<ProcessRun> RunAsync(params string[] arguments) => RunHereAsync(About(arguments));

    /// <summary>Runs a command in this process: one that does not read the environment.</summary>
    private protected async Task<ProcessRun> RunHereAsync(params string[] arguments)
    {
        NoteKeys();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLineRun.RunAsync(arguments, new InvocationConfiguration { Output = output, Error = error });
        return Checked(new ProcessRun(exitCode, output.ToString(), error.ToString()), arguments);
    }

    /// <summary>Runs a command about the service's workspace in a process of its own.</summary>
    private protected Task<ProcessRun> RunProgramAsync(params string[] arguments) => RunInEnvironmentAsync([], About(arguments));

    /// <summary>Runs a command in a process of its own, with nothing but an environment.</summary>
    private protected async Task<ProcessRun> RunInEnvironmentAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return await EndAsync(process);
    }

    /// <summary>Starts a command about the service's workspace in a process of its own.</summary>
    protected Process Start(params string[] arguments) => Start([], About(arguments));

    /// <summary>Starts a command in a process of its own.</summary>
    private protected Process Start(Dictionary<string, string> environment, string[] arguments, string folder = "")
    {
        NoteKeys();
        return ProcessRun.StartInterruptible("dotnet", [Programs.QuantumKeys, .. arguments], folder, environment);
    }

    /// <summary>Waits for the end of the process.</summary>
    private protected async Task<ProcessRun> EndAsync(Process process) =>
        Checked(await ProcessRun.EndAsync(process, Timeout), process.StartInfo.ArgumentList);

    protected void AssertNoKeyIn(string text) => Assert.All(_keys, key => KeyParts.AssertAbsent(key, text));

    private protected string[] About(params string[] arguments) => [.. arguments, "--emulator", Service.Endpoint.AbsoluteUri];

    private ProcessRun Checked(ProcessRun run, IReadOnlyCollection<string> arguments)
    {
        NoteKeys();
        AssertNoKeyIn(arguments.Contains("--show-keys") ? run.Error : run.All);
        Assert.DoesNotContain("\n   at ", run.Error);
        return run;
    }

    private void NoteKeys()
    {
        _keys.Add(Workspace.PrimaryKey);
        _keys.Add(Workspace.SecondaryKey);
    }
}
