using Processes;
using System.Runtime.InteropServices;

namespace QuantumKeys.Tests.Commands;

public sealed class RotationTests : ProgramTests
{
    private const string KeyHeader = "x-ms-quantum-api-key";

    [Fact]
    public async Task A_rotation_hands_keys_over_that_open_the_workspace_and_ends_with_two_new_ones()
    {
        var before = Keys;
        var run = await RunProgramAsync(
            "keys", "rotate", "--grace-period", "0", "--hand-over", Programs.HandOver, "--show-hand-over-output",
            "-o", "json", "--show-keys");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.NotEqual(before.Primary, Keys.Primary);
        Assert.NotEqual(before.Secondary, Keys.Secondary);
        Assert.Equal(Keys.Primary, run.Json.GetProperty("primaryKey").GetProperty("key").GetString());
        Assert.Equal(Keys.Secondary, run.Json.GetProperty("secondaryKey").GetProperty("key").GetString());

        // In this order: the old primary, the new secondary, the new primary. Each by the rotation's own check, then by the program.
        var used = Service.Requests.Where(request => request.Headers.ContainsKey(KeyHeader)).Select(request => request.Headers[KeyHeader]);
        Assert.Equal([before.Primary, Keys.Secondary, Keys.Primary], used.Distinct());
        Assert.Contains("ionq.qpu", run.Error);
        Assert.Contains("Completed", run.Error);
    }

    [Fact]
    public async Task Only_the_named_key_is_rotated()
    {
        var before = Keys;
        var run = await RunAsync("keys", "rotate", "--key-type", "Secondary", "--grace-period", "0", "--no-hand-over");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(before.Primary, Keys.Primary);
        Assert.NotEqual(before.Secondary, Keys.Secondary);
        Assert.Contains("Nobody is told", run.Error);
        AssertNoKeyIn(run.Output);
    }

    [Fact]
    public async Task A_script_has_to_say_who_is_told()
    {
        var before = Keys;
        var run = await RunProgramAsync("keys", "rotate", "--grace-period", "0");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--no-hand-over", run.Error);
        Assert.Equal(before, Keys);
    }

    [Fact]
    public async Task Keys_that_are_young_enough_are_left_alone()
    {
        var before = Keys;
        var run = await RunAsync("keys", "rotate", "--grace-period", "0", "--no-hand-over", "--only-created-before", "2020-01-01T00:00Z");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(before, Keys);
    }

    [Fact]
    public async Task A_hand_over_that_fails_stops_the_rotation()
    {
        var before = Keys;
        var run = await RunAsync("keys", "rotate", "--grace-period", "0", "--hand-over", Programs.FailingHandOver);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("exit code", run.Error);
        Assert.Contains("--only-created-before", run.Error);
        Assert.Equal(before, Keys);
    }

    [Theory]
    [InlineData("no-such-program-anywhere", "no program 'no-such-program-anywhere' in the folders of PATH")]
    [InlineData("./no-such-program-anywhere", "no such file, or it is not executable")]
    public async Task A_hand_over_that_is_no_program_is_wrong_usage_before_anything_happens(string command, string message)
    {
        var before = Keys;
        var run = await RunAsync("keys", "rotate", "--hand-over", command);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.Equal(before, Keys);
        Assert.Empty(Service.Requests);
    }

    [Fact]
    public async Task The_program_is_the_one_of_PATH_and_not_one_of_that_name_in_the_current_folder()
    {
        if (OperatingSystem.IsWindows())
            return;

        var folder = Directory.CreateTempSubdirectory("quantum-keys-").FullName;
        try
        {
            var trap = Path.Combine(folder, "true");
            await File.WriteAllTextAsync(trap, "#!/bin/sh\ntouch was-run\n");
            File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

            // Also where an empty entry of PATH means the current folder.
            var path = new Dictionary<string, string> { ["PATH"] = ":" + Environment.GetEnvironmentVariable("PATH") };
            await RotateInAsync("true");
            Assert.False(File.Exists(Path.Combine(folder, "was-run")));
            await RotateInAsync("./true");
            Assert.True(File.Exists(Path.Combine(folder, "was-run")));

            async Task RotateInAsync(string program)
            {
                string[] arguments = About("keys", "rotate", "--key-type", "Secondary", "--grace-period", "0", "--hand-over", program);
                using var process = Start(path, arguments, folder);
                var run = await EndAsync(process);
                Assert.True(run.ExitCode == 0, run.Error);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Words_in_quotes_stay_together()
    {
        if (OperatingSystem.IsWindows())
            return;

        var run = await RunAsync(
            "keys", "rotate", "--key-type", "Secondary", "--grace-period", "0", "--show-hand-over-output",
            "--hand-over", "printf '[%s]' one \"two words\" '' 'a \"b\"'");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("[one][two words][][a \"b\"]", run.Error);
    }

    [Theory]
    [InlineData("echo $AZURE_QUANTUM_CONNECTION_STRING")]
    [InlineData("echo $AZURE_QUANTUM_CONNECTION_STRING | base64 -w 20 >&2")]
    [InlineData("echo $AZURE_QUANTUM_CONNECTION_STRING | fold -w 5")]
    [InlineData("echo $AZURE_QUANTUM_CONNECTION_STRING | tr a-zA-Z A-Za-z; exit 3")]
    public async Task What_the_hand_over_writes_is_not_shown_unless_it_is_asked_for(string script)
    {
        if (OperatingSystem.IsWindows())
            return;

        var hidden = await RunAsync(
            "keys", "rotate", "--key-type", "Secondary", "--grace-period", "0", "--hand-over", $"sh -c \"echo wrote-this; {script}\"");
        Assert.DoesNotContain("wrote-this", hidden.Error);
        Assert.Equal(script.Contains("exit", StringComparison.Ordinal) ? 2 : 0, hidden.ExitCode);
        Assert.Equal(hidden.ExitCode != 0, hidden.Error.Contains("--show-hand-over-output", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_hand_over_writes_is_shown_without_the_key_and_without_escapes()
    {
        if (OperatingSystem.IsWindows())
            return;

        // In the environment, and not among the arguments, which every user of the machine can see.
        const string script = "echo got $AZURE_QUANTUM_CONNECTION_STRING; printf '\\033[31m'; tr '\\0' ' ' < /proc/$$/cmdline >&2";
        var run = await RunAsync(
            "keys", "rotate", "--key-type", "Secondary", "--grace-period", "0",
            "--show-hand-over-output", "--hand-over", $"sh -c \"{script}\"");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("got SubscriptionId=", run.Error);
        Assert.Contains("ApiKey=(hidden)", run.Error);
        Assert.Contains("\\u001B[31m", run.Error);
    }

    [Fact]
    public async Task A_rotation_that_was_killed_ends_well_when_it_is_run_again()
    {
        var before = Keys;
        using (var process = Start("keys", "rotate", "--grace-period", "2", "--no-hand-over"))
        {
            while (await process.StandardError.ReadLineAsync() is { } line && line != "Checking that the secondary key works")
            {
            }

            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.Equal(before.Primary, Keys.Primary);
        Assert.NotEqual(before.Secondary, Keys.Secondary);

        var run = await RunProgramAsync("keys", "rotate", "--grace-period", "0", "--hand-over", Programs.HandOver);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.NotEqual(before.Primary, Keys.Primary);
        Assert.NotEqual(before.Secondary, Keys.Secondary);
        Assert.Equal(Keys.Primary, Service.Requests.Last(request => request.Headers.ContainsKey(KeyHeader)).Headers[KeyHeader]);
    }

    [Fact]
    public async Task A_rotation_that_is_cancelled_says_how_to_go_on()
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
            return;

        var before = Keys;
        using var process = Start("keys", "rotate", "--grace-period", "60", "--no-hand-over");
        while (await process.StandardError.ReadLineAsync() is { } line && !line.StartsWith("Waiting", StringComparison.Ordinal))
        {
        }

        await ProcessRun.InterruptAsync(process);

        var run = await EndAsync(process);
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Run the command again", run.Error);
        Assert.Empty(run.Output);
        Assert.Equal(before, Keys);
    }
}
