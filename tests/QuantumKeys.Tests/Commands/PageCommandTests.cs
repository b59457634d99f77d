using Loopback;
using Pages;
using Tiers;

namespace QuantumKeys.Tests.Commands;

/// <summary>Each command of the tool that a page shows runs as it is there, on an emulator in the place of Azure.</summary>
public sealed class PageCommandTests : ProgramTests
{
    private static readonly string[] AboutFiles = ["scan", "verify", "fix"];

    private const string Bell =
        """{ "qubits": 2, "circuit": [{ "gate": "h", "target": 0 }, { "gate": "cnot", "control": 0, "target": 1 }] }""";

    /// <summary>The emulator itself does not end: <see cref="EmulatorTests"/> runs it.</summary>
    public static TheoryData<string> Commands => [.. PageCommand.OfTheTool.Where(command => command != "emulator")];

    [CiTheory("a rotation waits until its keys have settled")]
    [MemberData(nameof(Commands))]
    public async Task A_command_of_a_page_runs(string command)
    {
        using var folder = new TemporaryFolder();
        await GitCommand.RunAsync(folder.Path, "init", "--quiet");
        File.WriteAllText(folder[".env"], $"AZURE_QUANTUM_CONNECTION_STRING={ConnectionString}\n");
        File.WriteAllText(folder["bell.json"], Bell);
        await GitCommand.RunAsync(folder.Path, "add", ".env");
        await GitCommand.RunAsync(folder.Path, "commit", "--quiet", "--message", "A key");

        var words = PageCommand.WordsOf(command).Where(word => word != "--emulator").ToList();
        var name = words[0];
        if (AboutFiles.Contains(name))
            words.Insert(1, folder.Path);
        if (name is "verify" or "fix")
            words.Add("--yes");
        if (!AboutFiles.Contains(name) || name == "verify")
            words.AddRange(["--emulator", Service.Endpoint.AbsoluteUri]);
        if (words.Contains("rotate") && !words.Contains("--grace-period"))
            words.AddRange(["--grace-period", "0"]);

        var run = await RunHereAsync([.. words.Select(word => word == "bell.json" ? folder[word] : HereIs(word))]);

        // Found is as good as done; wrong usage and failures are not.
        Assert.True(run.ExitCode is 0 or 1, run.All);
    }

    /// <summary>What the pages call by an invented name.</summary>
    private static string HereIs(string word) => word switch
    {
        "my-workspace" => LoopbackService.WorkspaceName,
        "./store.sh" => Programs.HandOver,
        _ => word,
    };
}
