using System.Text.RegularExpressions;
using Processes;
using WorkspaceEmulator;

namespace Pictures.Terminals;

/// <summary>Commands of <c>quantum-keys</c>, and what they printed.</summary>
/// <param name="Title">What is done, in words.</param>
internal sealed partial record Session(string Title, IReadOnlyList<PrintedCommand> Commands)
{
    // What everything that changes from run to run is shown as: the emulator's usual port, and a time.
    private const string Port = "127.0.0.1:5180";
    private const string Time = "2026-12-01 10:00:00Z";

    public static async Task<Session> ScanAsync()
    {
        using var folder = new LeakyFolder();
        return new("quantum-keys scan finds keys in code and in other files", [await RunAsync(folder, null, "scan")]);
    }

    public static async Task<Session> FixAsync()
    {
        using var folder = new LeakyFolder();
        return new(
            "quantum-keys fix takes the keys out",
            [await RunAsync(folder, null, "fix", "--yes"), await RunAsync(folder, null, "scan")]);
    }

    public static async Task<Session> RotateAsync()
    {
        using var folder = new LeakyFolder();
        await using var emulator = await Emulator.StartAsync();

        // The tool waits for its first answer for seconds only, and the emulator is slowest with that.
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(emulator.Endpoint, "emulator"));
        return new(
            "quantum-keys keys rotate regenerates both keys, on the emulator",
            [await RunAsync(folder, emulator, "keys", "rotate", "--hand-over", "./store.sh", "--grace-period", "1", "--emulator")]);
    }

    private static async Task<PrintedCommand> RunAsync(LeakyFolder folder, Emulator? emulator, params string[] arguments)
    {
        var environment = new Dictionary<string, string>();
        if (emulator is not null)
            environment["AZURE_QUANTUM_CONNECTION_STRING"] = emulator.Workspace.ConnectionStringFor(emulator.Endpoint);

        // What is said on the way is on standard error, the result on standard output: in this order they are at a terminal.
        var run = await ProcessRun.RunAsync("dotnet", [Repository.QuantumKeys, .. arguments], folder.Path, environment);
        var printed = run.Error + run.Output;
        if (run.ExitCode > 1)
            throw new InvalidOperationException($"quantum-keys {string.Join(' ', arguments)} ended with {run.ExitCode}: {printed}");

        if (FakeKey.IsLeakedBy(printed) || (emulator is not null && printed.Contains(emulator.Workspace.PrimaryKey)))
            throw new InvalidOperationException("The output shows a key.");

        var stable = Times().Replace(Ports().Replace(printed, Port), Time).ReplaceLineEndings("\n").TrimEnd('\n');
        return new PrintedCommand($"quantum-keys {string.Join(' ', arguments)}", stable.Split('\n'));
    }

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Ports();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ")]
    private static partial Regex Times();
}
