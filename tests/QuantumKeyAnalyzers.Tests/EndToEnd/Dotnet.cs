using Processes;

namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>Runs <c>dotnet</c> as a process of its own.</summary>
internal static class Dotnet
{
    /// <summary>
    /// No server may outlive a command, since it would keep its pipes open; and short runs do not earn back what is spent on measuring
    /// them.
    /// </summary>
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_TieredPGO"] = "0",
    };

    public static string Program { get; } = Path.GetFullPath(Path.Combine(
        Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>Runs to the end, and returns all that was printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var compiler = arguments[0] is "build" or "pack" ? SharedCompiler.Settings : new Dictionary<string, string>();
        var variables = new Dictionary<string, string>(Settings);
        foreach (var (name, value) in compiler.Concat(environment))
            variables[name] = value;

        var run = await ProcessRun.RunAsync(Program, arguments, folder, variables);
        return (run.ExitCode, run.All);
    }
}
