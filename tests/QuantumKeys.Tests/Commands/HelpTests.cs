namespace QuantumKeys.Tests.Commands;

public sealed class HelpTests : ProgramTests
{
    [Theory]
    [InlineData("", "--help")]
    [InlineData("keys", "--help")]
    [InlineData("targets", "az quantum target list")]
    [InlineData("quotas", "az quantum workspace quotas")]
    [InlineData("jobs", "--help")]
    [InlineData("verify", "cannot tell")]
    [InlineData("keys list", "az quantum workspace keys list")]
    [InlineData("keys regenerate", "az quantum workspace keys regenerate")]
    [InlineData("keys enable", "--enable-api-key true")]
    [InlineData("keys disable", "--enable-api-key false")]
    [InlineData("keys rotate", "none")]
    [InlineData("emulator", "5180")]
    [InlineData("jobs submit", "az quantum job submit")]
    [InlineData("jobs list", "az quantum job list")]
    [InlineData("jobs show", "az quantum job show")]
    [InlineData("jobs wait", "az quantum job wait")]
    [InlineData("jobs results", "az quantum job output")]
    [InlineData("jobs cancel", "az quantum job cancel")]
    [InlineData("jobs delete", "az quantum job delete")]
    [InlineData("sessions", "--help")]
    [InlineData("sessions open", "--continue-on-failure")]
    [InlineData("sessions list", "az quantum job list")]
    [InlineData("sessions show", "none")]
    [InlineData("sessions jobs", "none")]
    [InlineData("sessions close", "none")]
    public async Task Help_has_examples_exit_codes_and_the_Azure_CLIs_command(string command, string word)
    {
        var run = await RunHereAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("Examples of ", run.Output);
        Assert.Contains($"quantum-keys {command}".TrimEnd() + " ", run.Output);
        Assert.Contains(word, run.Output);
        Assert.Contains("130  cancelled", run.Output);

        // Only commands about a workspace have its options.
        var isAboutWorkspace = command is not ("" or "keys" or "jobs" or "sessions" or "emulator");
        Assert.Equal(isAboutWorkspace, run.Output.Contains("--workspace-name", StringComparison.Ordinal));

        // Wrapped once: at 80 columns a terminal breaks no line again.
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
        Assert.DoesNotContain("testhost", run.Output);
    }

    [Theory]
    [InlineData]
    [InlineData("keys")]
    public async Task Without_a_command_the_help_shows_and_it_is_wrong_usage(params string[] command)
    {
        var run = await RunHereAsync(command);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Commands:", run.Error);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--format takes text or json", "keys", "list", "-o", "xml")]
    [InlineData("--grace-period takes a whole number from 0 to 2073600", "keys", "rotate", "--grace-period", "-1")]
    [InlineData("--grace-period takes a whole number from 0 to 2073600", "keys", "rotate", "--grace-period", "soon")]
    [InlineData("--grace-period takes a whole number from 0 to 2073600", "keys", "rotate", "--grace-period", "2000000000")]
    [InlineData("--grace-period takes a whole number from 0 to 2073600", "keys", "rotate", "--grace-period", "99999999999")]
    [InlineData("--only-created-before takes a time", "keys", "rotate", "--only-created-before", "soon")]
    [InlineData("--hand-over is empty", "keys", "rotate", "--hand-over", " ")]
    [InlineData("--hand-over has a \" that no other one closes", "keys", "rotate", "--hand-over", "./a.sh one \"two words\" \"three")]
    [InlineData("--hand-over has a ' that no other one closes", "keys", "rotate", "--hand-over", "./a.sh don't")]
    [InlineData("exclude each other", "keys", "rotate", "--hand-over", "true", "--no-hand-over")]
    [InlineData("more", "keys", "list", "more")]
    [InlineData("key", "key", "list")]
    public async Task Wrong_usage_has_an_exit_code_of_its_own_and_says_what_is_wrong(string message, params string[] command)
    {
        var run = await RunHereAsync(command);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.Contains("See 'quantum-keys", run.Error);
        Assert.Contains("--help", run.Error);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("connection string", "targets", "{0}")]
    [InlineData("key", "targets", "{1}")]
    [InlineData("key as the name of a workspace", "targets", "-w", "{1}")]
    [InlineData("key in an option", "keys", "list", "--workspace-name={1}")]
    [InlineData("key that has not the service's shape", "targets", "{2}")]
    [InlineData("key in a command", "keys", "rotate", "--hand-over", "curl -H x-ms-quantum-api-key:{1}")]
    public async Task A_key_among_the_arguments_is_refused_and_not_repeated(string what, params string[] command)
    {
        var other = string.Concat("aB3", FakeKey.Create().AsSpan(10, 36), "9Zz");
        var run = await RunHereAsync([.. command.Select(argument => argument
            .Replace("{0}", ConnectionString, StringComparison.Ordinal)
            .Replace("{1}", Service.AccessKey, StringComparison.Ordinal)
            .Replace("{2}", other, StringComparison.Ordinal))]);
        Assert.True(run.ExitCode == 2, what);
        Assert.Contains("is an access key or a connection string, or contains one", run.Error);
        KeyParts.AssertAbsent(other, run.Error);
        Assert.Empty(run.Output);
        Assert.Empty(Service.Requests);
    }

    [Theory]
    [InlineData("3f2c9b1de0a74c5f8e6d7b0a1c2d3e4f5a6b7c8d")]
    [InlineData("rg-prod-2a7f3b9c8d1e")]
    [InlineData("MC_myResourceGroup_myAksCluster_westeurope2")]
    [InlineData("12345678-9abc-def0-1234-56789abcdef0")]
    public async Task A_name_or_an_id_is_no_key(string name)
    {
        var run = await RunAsync("keys", "list", "--subscription", Sample.SubscriptionId, "-g", name, "-w", "some-workspace");
        Assert.DoesNotContain("access key or a connection string", run.Error);
        Assert.Contains("HTTP 404", run.Error);
    }

    [Fact]
    public async Task What_only_could_be_a_key_is_not_repeated_either()
    {
        const string hex = "3f2c9b1de0a74c5f8e6d7b0a1c2d3e4f5a6b7c8d";
        var run = await RunHereAsync("targets", hex);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'(hidden)'", run.Error);
        KeyParts.AssertAbsent(hex, run.Error);
    }

    [Fact]
    public async Task Escapes_in_an_argument_do_not_reach_the_terminal()
    {
        var run = await RunHereAsync("targets", "\u001b[31mred\u0007");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("\\u001B[31mred\\u0007", run.Error);
    }
}
