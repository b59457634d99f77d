namespace QuantumKeys.Tests.Commands;

public sealed class HelpTests : ProgramTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("keys", "")]
    [InlineData("targets", "az quantum target list")]
    [InlineData("quotas", "az quantum workspace quotas")]
    [InlineData("keys list", "az quantum workspace keys list")]
    [InlineData("keys regenerate", "az quantum workspace keys regenerate")]
    [InlineData("keys enable", "--enable-api-key true")]
    [InlineData("keys disable", "--enable-api-key false")]
    [InlineData("keys rotate", "none")]
    public async Task Help_has_examples_exit_codes_and_the_Azure_CLIs_command(string command, string counterpart)
    {
        var run = await RunHereAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("Examples of ", run.Output);
        Assert.Contains($"    QuantumKeys {command}", run.Output);
        Assert.Contains(counterpart, run.Output);
        Assert.Contains("130  cancelled", run.Output);
        Assert.Contains("--workspace-name", run.Output);
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
    [InlineData("keys", "list", "-o", "xml")]
    [InlineData("keys", "rotate", "--grace-period", "-1")]
    [InlineData("keys", "rotate", "--grace-period", "soon")]
    [InlineData("keys", "rotate", "--only-created-before", "soon")]
    [InlineData("keys", "rotate", "--hand-over", " ")]
    [InlineData("keys", "rotate", "--hand-over", "true", "--no-hand-over")]
    [InlineData("keys", "list", "more")]
    [InlineData("key", "list")]
    public async Task Wrong_usage_has_an_exit_code_of_its_own(params string[] command)
    {
        var run = await RunHereAsync(command);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--help", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_connection_string_in_the_wrong_place_is_not_repeated()
    {
        var run = await RunAsync("targets", Service.ConnectionStringFor(Service.Endpoint), Service.AccessKey);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("(hidden)", run.Error);
    }
}
