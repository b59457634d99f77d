namespace QuantumWorkspaces.Tests.ManageKeys;

public sealed class HelpTests : ProgramTests
{
    [Theory]
    [InlineData]
    [InlineData("keys")]
    [InlineData("targets")]
    [InlineData("quotas")]
    [InlineData("keys", "list")]
    [InlineData("keys", "regenerate")]
    [InlineData("keys", "enable")]
    [InlineData("keys", "disable")]
    [InlineData("keys", "rotate")]
    public async Task Help_has_examples_and_exit_codes(params string[] command)
    {
        var run = await RunInAsync([], [.. command, "--help"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("Examples of ", run.Output);
        Assert.Contains($"ManageKeys {string.Join(' ', command)}", run.Output);
        Assert.Contains("130  cancelled", run.Output);
        Assert.Contains("--workspace-name", run.Output);
    }

    [Theory]
    [InlineData("az quantum target list", "targets")]
    [InlineData("az quantum workspace keys list", "keys", "list")]
    [InlineData("az quantum workspace keys regenerate", "keys", "regenerate")]
    [InlineData("--enable-api-key true", "keys", "enable")]
    [InlineData("--enable-api-key false", "keys", "disable")]
    public async Task Help_names_the_Azure_CLIs_command(string counterpart, params string[] command) =>
        Assert.Contains(counterpart, (await RunInAsync([], [.. command, "-h"])).Output);

    [Theory]
    [InlineData]
    [InlineData("keys")]
    public async Task Without_a_command_the_help_shows_and_it_is_wrong_usage(params string[] command)
    {
        var run = await RunInAsync([], command);
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
    [InlineData("keys", "list", "more")]
    [InlineData("key", "list")]
    public async Task Wrong_usage_has_an_exit_code_of_its_own(params string[] command)
    {
        var run = await RunInAsync([], command);
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
