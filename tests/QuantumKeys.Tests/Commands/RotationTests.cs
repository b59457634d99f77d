using System.Diagnostics;
using System.Runtime.InteropServices;

namespace QuantumKeys.Tests.Commands;

public sealed class RotationTests : ProgramTests
{
    private const string KeyHeader = "x-ms-quantum-api-key";

    [Fact]
    public async Task A_rotation_hands_keys_over_that_open_the_workspace_and_ends_with_two_new_ones()
    {
        var before = Keys;
        var run = await RunProgramAsync("keys", "rotate", "--grace-period", "0", "--hand-over", Programs.HandOver, "-o", "json", "--show-keys");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.NotEqual(before.Primary, Keys.Primary);
        Assert.NotEqual(before.Secondary, Keys.Secondary);
        Assert.Equal(Keys.Primary, run.Json.GetProperty("primaryKey").GetProperty("key").GetString());
        Assert.Equal(Keys.Secondary, run.Json.GetProperty("secondaryKey").GetProperty("key").GetString());

        // In this order: the old primary, the new secondary, the new primary. Each at first by the rotation's own check, then by the program.
        var used = Service.Requests.Where(request => request.Headers.ContainsKey(KeyHeader)).Select(request => request.Headers[KeyHeader]).ToList();
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
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("exit code", run.Error);
        Assert.Contains("--only-created-before", run.Error);
        Assert.Equal(before, Keys);
    }

    [Fact]
    public async Task A_hand_over_that_cannot_be_started_stops_the_rotation()
    {
        var before = Keys;
        var run = await RunAsync("keys", "rotate", "--hand-over", "no-such-program-anywhere");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cannot be started", run.Error);
        Assert.Equal(before, Keys);
    }

    [Fact]
    public async Task What_the_hand_over_writes_is_passed_on_without_the_key()
    {
        if (OperatingSystem.IsWindows())
            return;

        // In the environment, and not among the arguments, which every user of the machine can see.
        var run = await RunAsync(
            "keys", "rotate", "--grace-period", "0", "--hand-over", "sh -c \"echo got $AZURE_QUANTUM_CONNECTION_STRING; tr '\\0' ' ' < /proc/$$/cmdline >&2\"");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("got SubscriptionId=", run.Error);
        Assert.Contains("ApiKey=(hidden)", run.Error);
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

        using (var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await interrupt.WaitForExitAsync();

        var run = await EndAsync(process);
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Run the command again", run.Error);
        Assert.Empty(run.Output);
        Assert.Equal(before, Keys);
    }
}
