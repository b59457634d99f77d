using Loopback;

namespace QuantumKeys.Tests.Commands;

public sealed class WhichWorkspaceTests : ProgramTests
{
    private const string Variable = "AZURE_QUANTUM_CONNECTION_STRING";
    private const string Name = "AZURE_QUANTUM_WORKSPACE_NAME";

    /// <summary>Finds no identity, so nothing is sent to Azure.</summary>
    private static readonly KeyValuePair<string, string> NoIdentity = new("AZURE_TOKEN_CREDENTIALS", "EnvironmentCredential");

    [Theory]
    [InlineData("targets")]
    [InlineData("keys", "list", "--show-keys", "-o", "json")]
    [InlineData("keys", "rotate", "--no-hand-over")]
    [InlineData("keys", "list", "-g", "my-group")]
    public async Task Without_a_workspace_nothing_is_done_and_the_error_says_how_to_name_one(params string[] command)
    {
        var run = await RunInEnvironmentAsync([], command);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        foreach (var way in new[] { "--workspace-name", "--workspace-id", Variable, "--emulator" })
            Assert.Contains(way, run.Error);
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("keys", "list")]
    public async Task A_connection_string_of_this_machine_is_used_only_with_the_option(params string[] command)
    {
        var environment = new Dictionary<string, string> { [Variable] = ConnectionString };
        var without = await RunInEnvironmentAsync(environment, command);
        Assert.Equal(2, without.ExitCode);
        Assert.Contains("Add --emulator", without.Error);
        Assert.Empty(Service.Requests);

        var with = await RunInEnvironmentAsync(environment, [.. command, "--emulator"]);
        Assert.True(with.ExitCode == 0, with.Error);
        Assert.Contains($"This is the emulator at {Service.Endpoint}", with.Error);
    }

    [Fact]
    public async Task With_the_option_nothing_in_Azure_is_asked_whatever_the_environment_says()
    {
        var run = await RunInEnvironmentAsync(new() { [Variable] = Sample.Text(FakeKey.Create()) }, About("targets"));
        Assert.True(run.ExitCode == 0, run.Error);

        var named = await RunInEnvironmentAsync(
            new() { [Variable] = Sample.Text(FakeKey.Create()) }, About("targets", "-w", LoopbackService.WorkspaceName));
        Assert.Equal(2, named.ExitCode);
        Assert.Contains($"{Variable} leads elsewhere than --emulator", named.Error);
    }

    [Fact]
    public async Task An_emulator_that_does_not_run_is_an_error()
    {
        var run = await RunHereAsync("keys", "list", "--emulator", "http://127.0.0.1:1/");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("No emulator answers at http://127.0.0.1:1/. Start one: quantum-keys emulator", run.Error);
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

    [Theory]
    [InlineData("targets")]
    [InlineData("quotas")]
    [InlineData("keys", "list")]
    public async Task A_name_alone_means_the_same_for_every_command(params string[] command)
    {
        var other = Service.Emulator.Workspaces.Add(LoopbackService.SubscriptionId, "another-group", "other-workspace");
        var path = $"workspaces/{other.Name.Name}/";
        string[] ways = ["option", "variable", "option and group", "variable and group"];
        foreach (var way in ways)
        {
            var environment = new Dictionary<string, string>();
            List<string> arguments = [.. command];
            if (way.StartsWith("option", StringComparison.Ordinal))
                arguments.AddRange(["-w", "other-workspace"]);
            else
                environment[Name] = "other-workspace";

            if (way.EndsWith("and group", StringComparison.Ordinal))
                environment["AZURE_QUANTUM_WORKSPACE_RG"] = "another-group";

            var run = await RunInEnvironmentAsync(environment, About([.. arguments]));
            Assert.True(run.ExitCode == 0, $"{way}: {run.Error}");
            Assert.Contains(Service.Requests, request => request.PathAndQuery.Contains(path, StringComparison.Ordinal));
        }

        var none = await RunHereAsync(About([.. command, "-w", "no-workspace"]));
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("There is no Azure Quantum workspace with the name 'no-workspace'", none.Error);
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("keys", "list")]
    public async Task A_name_that_two_workspaces_have_is_an_error_for_every_command(params string[] command)
    {
        Service.Emulator.Workspaces.Add(LoopbackService.SubscriptionId, "another-group", LoopbackService.WorkspaceName);
        var run = await RunHereAsync(About([.. command, "-w", LoopbackService.WorkspaceName]));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Give the subscription id and the resource group as well", run.Error);
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("keys", "list")]
    public async Task A_location_is_compared_by_every_command(params string[] command)
    {
        string[] named = [.. command, "-w", LoopbackService.WorkspaceName, "-l"];
        var right = await RunHereAsync(About([.. named, "East US"]));
        Assert.True(right.ExitCode == 0, right.Error);

        var wrong = await RunHereAsync(About([.. named, "westus"]));
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("in the location 'westus'", wrong.Error);
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("keys", "list")]
    public async Task A_name_alone_goes_to_Azure_for_every_command(params string[] command)
    {
        var run = await RunInEnvironmentAsync(new([NoIdentity]), [.. command, "-w", "my-workspace"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("No token from Microsoft Entra", run.Error);

        // The reason of each credential that was tried, not only the first lines.
        Assert.Contains("EnvironmentCredential authentication unavailable. Environment variables are not fully configured", run.Error);
        Assert.Contains("az login", run.Error);
    }

    [Fact]
    public async Task The_whole_reason_why_there_is_no_token_shows()
    {
        // Each credential that DefaultAzureCredential tries has a reason of its own; the last ones would tell most.
        var run = await RunInEnvironmentAsync(
            new() { ["AZURE_TOKEN_CREDENTIALS"] = "dev", ["PATH"] = Path.GetDirectoryName(Environment.ProcessPath)! },
            "keys", "list", "--subscription", LoopbackService.SubscriptionId, "-g", "my-group", "-w", "my-workspace");
        Assert.Equal(2, run.ExitCode);
        foreach (var name in new[] { "VisualStudio", "AzureCli", "AzurePowerShell", "AzureDeveloperCli" })
            Assert.Contains(name, run.Error.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_workspace_that_is_not_there_is_an_error_that_says_what_to_check()
    {
        var run = await RunAsync(
            "keys", "list", "--subscription", LoopbackService.SubscriptionId, "-g", "another-group", "-w", LoopbackService.WorkspaceName);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("404", run.Error);
        Assert.Contains("Check the subscription id", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_resource_id_names_the_workspace()
    {
        var id = $"/subscriptions/{LoopbackService.SubscriptionId}/resourceGroups/{LoopbackService.ResourceGroupName}"
            + $"/providers/microsoft.quantum/Workspaces/{LoopbackService.WorkspaceName}";
        foreach (var command in new[] { "keys list", "targets" })
        {
            var run = await RunAsync([.. command.Split(' '), "--workspace-id", id, "-o", "json"]);
            Assert.True(run.ExitCode == 0, run.Error);
        }

        var both = await RunAsync("keys", "list", "--workspace-id", id, "-w", LoopbackService.WorkspaceName);
        Assert.Equal(2, both.ExitCode);
        Assert.Contains("leave out", both.Error);

        var wrong = await RunAsync("keys", "list", "--workspace-id", id.Replace("quantum", "storage", StringComparison.Ordinal));
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("--workspace-id takes", wrong.Error);
    }

    [Fact]
    public async Task A_workspace_in_Azure_is_named_before_anything_is_done_with_its_keys()
    {
        var id = LoopbackService.SubscriptionId;
        var run = await RunInEnvironmentAsync(
            new([NoIdentity]), "keys", "disable", "--subscription", id, "-g", "my-group", "-w", "my-workspace");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"This is 'my-workspace' in the resource group 'my-group' of the subscription {id} in Azure", run.Error);
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("keys", "list")]
    public async Task Half_of_one_workspace_and_half_of_another_is_wrong_usage(params string[] command)
    {
        var environment = new Dictionary<string, string> { [Variable] = Sample.Text(FakeKey.Create()) };
        var run = await RunInEnvironmentAsync(environment, [.. command, "-w", "another-workspace"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Two workspaces", run.Error);
        Assert.Contains("--workspace-name", run.Error);
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

    [Theory]
    [InlineData("targets")]
    [InlineData("keys", "list")]
    public async Task A_value_that_is_malformed_is_wrong_usage_that_names_the_option(params string[] command)
    {
        var run = await RunAsync([.. command, "--subscription", "mine", "-w", "my-workspace"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--subscription: The value is not a GUID", run.Error);
    }
}
