using System.Text.RegularExpressions;
using WorkspaceEmulator.Workspaces;

namespace QuantumWorkspaces.Tests.Emulation;

public sealed class KeyTests : IAsyncLifetime
{
    private const string ListKeys = EmulatorClient.Path + "/listKeys" + EmulatorClient.Version;
    private const string RegenerateKey = EmulatorClient.Path + "/regenerateKey" + EmulatorClient.Version;
    private const string Quotas = EmulatorClient.Path + "/quotas" + EmulatorClient.DataVersion;

    private EmulatorClient _client = null!;

    public async Task InitializeAsync() => _client = await EmulatorClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task Both_keys_are_listed_with_their_connection_strings_in_the_form_of_Azure()
    {
        var keys = (await _client.ManageAsync(HttpMethod.Post, ListKeys)).Json;
        Assert.True(keys.GetProperty("apiKeyEnabled").GetBoolean());
        foreach (var (name, key) in new[] { ("primary", _client.Workspace.PrimaryKey), ("secondary", _client.Workspace.SecondaryKey) })
        {
            Assert.Equal(key, keys.GetProperty(name + "Key").GetProperty("key").GetString());
            Assert.Matches(
                new Regex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$"),
                keys.GetProperty(name + "Key").GetProperty("createdAt").GetString());
            Assert.Equal(
                $"SubscriptionId={SampleWorkspace.SubscriptionId};ResourceGroupName={SampleWorkspace.ResourceGroupName};"
                + $"WorkspaceName={SampleWorkspace.Name};ApiKey={key};QuantumEndpoint={_client.Emulator.Endpoint};",
                keys.GetProperty(name + "ConnectionString").GetString());
        }
    }

    [Theory]
    [InlineData("""["Primary"]""", true, false)]
    [InlineData("""["Secondary"]""", false, true)]
    [InlineData("""["Primary","Secondary"]""", true, true)]
    [InlineData("""["secondary","Secondary"]""", false, true)]
    public async Task A_regenerated_key_is_dead_at_once_and_the_other_one_lives(string names, bool isPrimary, bool isSecondary)
    {
        var (primary, secondary) = (_client.Workspace.PrimaryKey, _client.Workspace.SecondaryKey);
        var reply = await _client.ManageAsync(HttpMethod.Post, RegenerateKey, $$"""{ "keys": {{names}} }""");
        Assert.Equal(204, reply.Status);
        Assert.Null(reply.Body);

        Assert.Equal(isPrimary ? 401 : 200, (await _client.WithKeyAsync(primary, Quotas)).Status);
        Assert.Equal(isSecondary ? 401 : 200, (await _client.WithKeyAsync(secondary, Quotas)).Status);
        Assert.Equal(200, (await _client.WithKeyAsync(_client.Workspace.PrimaryKey, Quotas)).Status);
        Assert.Equal(200, (await _client.WithKeyAsync(_client.Workspace.SecondaryKey, Quotas)).Status);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "keys": [] }""")]
    [InlineData("""{ "keys": "Primary" }""")]
    [InlineData("""{ "keys": ["Tertiary"] }""")]
    [InlineData("""{ "keys": ["Primary", "Tertiary"] }""")]
    [InlineData("""{ "keys": [null] }""")]
    [InlineData("[]")]
    public async Task A_request_that_names_no_key_or_an_unknown_one_changes_nothing(string body)
    {
        var (primary, secondary) = (_client.Workspace.PrimaryKey, _client.Workspace.SecondaryKey);
        Assert.Equal(400, (await _client.ManageAsync(HttpMethod.Post, RegenerateKey, body)).Status);
        Assert.Equal((primary, secondary), (_client.Workspace.PrimaryKey, _client.Workspace.SecondaryKey));
    }

    [Fact]
    public async Task While_keys_are_disabled_none_is_listed_made_or_taken()
    {
        _client.Workspace.AreAccessKeysEnabled = false;
        var primary = _client.Workspace.PrimaryKey;

        Assert.Equal("""{"apiKeyEnabled":false}""", (await _client.ManageAsync(HttpMethod.Post, ListKeys)).Json.GetRawText());
        var reply = await _client.ManageAsync(HttpMethod.Post, RegenerateKey, """{ "keys": ["Primary"] }""");
        Assert.Equal(409, reply.Status);
        Assert.Equal("Conflict", reply.ErrorCode);
        Assert.Equal(primary, _client.Workspace.PrimaryKey);
        Assert.Equal(401, (await _client.WithKeyAsync(primary, Quotas)).Status);
    }

    [Fact]
    public async Task No_client_of_many_gets_in_with_a_key_after_it_was_regenerated()
    {
        var old = _client.Workspace.PrimaryKey;
        var isRegenerated = false;
        var late = 0;
        var clients = Enumerable.Range(0, 200).Select(async _ =>
        {
            for (var i = 0; i < 5; i++)
            {
                var wasRegenerated = Volatile.Read(ref isRegenerated);
                var status = (await _client.WithKeyAsync(old, Quotas)).Status;
                if (wasRegenerated && status != 401)
                    Interlocked.Increment(ref late);
            }
        }).ToList();

        Assert.Equal(204, (await _client.ManageAsync(HttpMethod.Post, RegenerateKey, """{ "keys": ["Primary"] }""")).Status);
        Volatile.Write(ref isRegenerated, true);
        await Task.WhenAll(clients);

        Assert.Equal(0, late);
        Assert.Equal(1000, _client.Workspace.Answers[200] + _client.Workspace.Answers[401]);
        Assert.Equal(401, (await _client.WithKeyAsync(old, Quotas)).Status);
    }
}
