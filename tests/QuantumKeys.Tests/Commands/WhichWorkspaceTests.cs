using Loopback;

namespace QuantumKeys.Tests.Commands;

public sealed class WhichWorkspaceTests : ProgramTests
{
    private const string Variable = "AZURE_QUANTUM_CONNECTION_STRING";

    [Theory]
    [InlineData("targets")]
    [InlineData("keys", "list")]
    public async Task Without_a_workspace_an_emulator_needs_no_account(params string[] command)
    {
        var run = await RunInEnvironmentAsync([], command);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.True(run.Lines.Length > 3);

        // Whether it is one that runs on this machine, or one of its own.
        Assert.StartsWith("No workspace is named", run.Error);
    }

    [Fact]
    public async Task An_emulator_that_does_not_run_is_an_error()
    {
        var run = await RunHereAsync("keys", "list", "--emulator", "http://127.0.0.1:1/");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("dotnet run --project src/WorkspaceEmulator", run.Error);
    }

    [Theory]
    [InlineData("https://127.0.0.1:5181/")]
    [InlineData("http://emulator.example/")]
    [InlineData("5180")]
    public async Task An_emulator_is_on_this_machine(string address)
    {
        var run = await RunHereAsync("targets", "--emulator", address);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--emulator takes", run.Error);
    }

    [Fact]
    public async Task The_keys_behind_an_emulators_connection_string_are_managed_there()
    {
        var before = Keys;
        var run = await RunInEnvironmentAsync(new() { [Variable] = Service.ConnectionStringFor(Service.Endpoint) }, "keys", "regenerate", "--key-type", "Primary");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.NotEqual(before.Primary, Keys.Primary);

        var named = await RunInEnvironmentAsync(new() { [Variable] = Service.ConnectionStringFor(Service.Endpoint) }, "keys", "list", "-w", LoopbackService.WorkspaceName);
        Assert.True(named.ExitCode == 0, named.Error);
    }

    [Fact]
    public async Task A_workspace_that_is_not_there_is_an_error_that_says_what_to_check()
    {
        var run = await RunAsync("keys", "list", "-g", "another-group");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("404", run.Error);
        Assert.Contains("Check the subscription id", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_resource_id_names_the_workspace()
    {
        var id = $"/subscriptions/{LoopbackService.SubscriptionId}/resourceGroups/{LoopbackService.ResourceGroupName}/providers/microsoft.quantum/Workspaces/{LoopbackService.WorkspaceName}";
        var run = await RunAsync("keys", "list", "--workspace-id", id, "-o", "json");
        Assert.True(run.ExitCode == 0, run.Error);

        var both = await RunAsync("keys", "list", "--workspace-id", id, "-w", LoopbackService.WorkspaceName);
        Assert.Equal(2, both.ExitCode);
        Assert.Contains("leave out", both.Error);
    }

    [Fact]
    public async Task A_workspace_in_Azure_that_is_named_by_half_is_wrong_usage()
    {
        var run = await RunInEnvironmentAsync([], "keys", "list", "-w", "my-workspace");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--subscription", run.Error);
        Assert.Contains("--resource-group", run.Error);
        Assert.DoesNotContain("--workspace-name", run.Error);
    }

    [Fact]
    public async Task A_workspace_in_Azure_is_named_before_anything_is_done_with_its_keys()
    {
        // No identity is found, so nothing is sent.
        var id = LoopbackService.SubscriptionId;
        var run = await RunInEnvironmentAsync(new() { ["AZURE_TOKEN_CREDENTIALS"] = "EnvironmentCredential" }, "keys", "disable", "--subscription", id, "-g", "my-group", "-w", "my-workspace");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"This is 'my-workspace' in the resource group 'my-group' of the subscription {id} in Azure", run.Error);
    }

    [Fact]
    public async Task Half_of_one_workspace_and_half_of_another_is_wrong_usage()
    {
        var run = await RunInEnvironmentAsync(new() { [Variable] = Sample.Text(FakeKey.Create()) }, "keys", "list", "-w", "another-workspace");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Two workspaces", run.Error);

        var targets = await RunInEnvironmentAsync(new() { [Variable] = Sample.Text(FakeKey.Create()) }, "targets", "-w", "another-workspace");
        Assert.Equal(2, targets.ExitCode);
        Assert.Contains("Two workspaces", targets.Error);
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("keys", "list")]
    public async Task A_connection_string_that_is_malformed_is_wrong_usage_that_names_the_field(params string[] command)
    {
        var key = FakeKey.Create();
        var run = await RunInEnvironmentAsync(new() { [Variable] = Sample.TextWith("WorkspaceName", null, key) }, command);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(Variable, run.Error);
        Assert.Contains("WorkspaceName", run.Error);
        KeyParts.AssertAbsent(key, run.Error);
    }

    [Fact]
    public async Task A_value_that_is_malformed_is_wrong_usage_that_names_the_option()
    {
        var run = await RunAsync("keys", "list", "--subscription", "mine");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--subscription: The value is not a GUID", run.Error);
    }
}
