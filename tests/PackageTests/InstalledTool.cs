using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Processes;
using QuantumKeyAnalyzers.Tests.EndToEnd;

namespace PackageTests;

/// <summary>The tool, installed from its package into a folder of its own. All that it writes is kept.</summary>
internal sealed partial class InstalledTool : IDisposable
{
    private readonly Consumer _consumer;
    private readonly StringBuilder _written = new();
    private Process? _emulator;

    private InstalledTool(Consumer consumer) => _consumer = consumer;

    /// <summary>What it has with it: the user secrets are in the folder too.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["DOTNET_ROOT"] = Path.GetDirectoryName(Dotnet.Program)!,
        ["PATH"] = Path.GetDirectoryName(Dotnet.Program) + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH"),
        ["NUGET_PACKAGES"] = _consumer.Cache,
        ["APPDATA"] = Secrets,
        ["UseSharedCompilation"] = "false",
    };

    /// <summary>The folder of the user secrets.</summary>
    public string Secrets => Path.Combine(_consumer.Path, "secrets");

    /// <summary>All that the tool and the programs beside it have written.</summary>
    public string Written => _written.ToString();

    public static async Task<InstalledTool> InAsync(Consumer consumer, PackedPackages packages)
    {
        await packages.AddToolAsync();

        // As the pages say it, but for one user who has nothing else.
        var (exitCode, output) = await Dotnet.RunAsync(
            consumer.Path,
            new Dictionary<string, string>
            {
                ["NUGET_PACKAGES"] = consumer.Cache,
                ["DOTNET_CLI_HOME"] = consumer.Path,
                ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
            },
            "tool", "install", "--global", "QuantumKeys");
        Assert.True(exitCode == 0, output);
        return new InstalledTool(consumer);
    }

    /// <summary>Starts the emulator.</summary>
    public async Task<(string Address, string ConnectionString)> StartEmulatorAsync()
    {
        _emulator = ProcessRun.Start(Program, ["emulator", "--port", "0", "--https-port", "0"], _consumer.Path, Environment);
        var text = "";
        while (!ConnectionString().IsMatch(text) && await _emulator.StandardOutput.ReadLineAsync() is { } line)
            text += line + "\n";

        return (Address().Match(text).Value, ConnectionString().Match(text).Groups["text"].Value);
    }

    public Task<ProcessRun> RunAsync(string folder, params string[] arguments) => RunProgramAsync(Program, folder, arguments);

    /// <summary>Runs a program beside the tool.</summary>
    public async Task<ProcessRun> RunProgramAsync(string program, string folder, params string[] arguments)
    {
        var run = await ProcessRun.RunAsync(program, arguments, folder, Environment);
        _written.Append(run.All);
        return run;
    }

    public void Dispose()
    {
        _emulator?.Kill();
        _emulator?.Dispose();
    }

    public string Program => Path.Combine(
        _consumer.Path, ".dotnet", "tools", OperatingSystem.IsWindows() ? "quantum-keys.exe" : "quantum-keys");

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Address();

    [GeneratedRegex("AZURE_QUANTUM_CONNECTION_STRING='(?<text>[^']+)'")]
    private static partial Regex ConnectionString();
}
