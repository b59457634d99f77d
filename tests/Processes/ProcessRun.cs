using System.Diagnostics;
using System.Text.Json;

namespace Processes;

/// <summary>What a process that a test started has printed, and how it ended.</summary>
/// <param name="ExitCode">0 where all went well, by convention.</param>
/// <param name="Output">All of standard output.</param>
/// <param name="Error">All of standard error.</param>
internal sealed record ProcessRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(10);

    private static readonly string[] InheritedNames =
        ["SUBSCRIPTION_ID", "RESOURCE_GROUP", "LOCATION", "IDENTITY_ENDPOINT", "IDENTITY_HEADER", "PackedAnalyzers"];

    private static readonly string[] InheritedPrefixes = ["AZURE_", "GIT_", "MSBUILD"];

    /// <summary>Standard output, then standard error.</summary>
    public string All => Output + Error;

    /// <summary>The lines of standard output that are not empty.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Standard output as JSON.</summary>
    public JsonElement Json => JsonElement.Parse(Output);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="TimeoutException">It did not end in time; it and its children have been killed.</exception>
    public static async Task<ProcessRun> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string folder = "",
        IReadOnlyDictionary<string, string>? environment = null,
        TimeSpan? timeout = null)
    {
        using var process = Start(program, arguments, folder, environment);
        return await EndAsync(process, timeout);
    }

    /// <summary>Starts a program, with nothing to read on standard input.</summary>
    /// <param name="folder">Its working directory; empty: that of the test run.</param>
    /// <param name="environment">What it has beside the variables of this process that cannot change the outcome.</param>
    public static Process Start(
        string program, IEnumerable<string> arguments, string folder = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Neither how the test run was started nor what this machine is set to may decide the outcome.
        foreach (var name in start.Environment.Keys.Where(IsDecisive).ToList())
            start.Environment.Remove(name);

        // A short run does not earn back what the runtime spends on measuring it.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Starts a program that <see cref="InterruptAsync"/> reaches.</summary>
    /// <remarks>What a shell starts in the background ignores Ctrl+C, and so does all that it starts, unless told otherwise.</remarks>
    public static Process StartInterruptible(
        string program, IEnumerable<string> arguments, string folder = "", IReadOnlyDictionary<string, string>? environment = null) =>
        OperatingSystem.IsLinux()
            ? Start("env", ["--default-signal=INT", program, .. arguments], folder, environment)
            : Start(program, arguments, folder, environment);

    /// <summary>Does what Ctrl+C does in a terminal.</summary>
    public static Task InterruptAsync(Process process) => RunAsync("kill", ["-INT", $"{process.Id}"]);

    /// <summary>Waits for the end of a process that <see cref="Start"/> has started.</summary>
    /// <exception cref="TimeoutException">It did not end in time; it and its children have been killed.</exception>
    public static async Task<ProcessRun> EndAsync(Process process, TimeSpan? timeout = null)
    {
        // Both at once: a process whose output nobody reads stops when the pipe is full.
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var limit = timeout ?? DefaultTimeout;
        try
        {
            using var cancellation = new CancellationTokenSource(limit);
            await process.WaitForExitAsync(cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{process.StartInfo.FileName} did not end within {limit}.");
        }

        return new ProcessRun(process.ExitCode, await output, await error);
    }

    private static bool IsDecisive(string name) =>
        InheritedNames.Contains(name)
        || InheritedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        || name.Contains("QUANTUM", StringComparison.OrdinalIgnoreCase);
}
