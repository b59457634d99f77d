using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure;
using Loopback;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>Objects that hold a key do not show it by accident, in whatever way programs show objects.</summary>
public sealed class ShownObjectTests : ServiceTests
{
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    [Fact]
    public async Task A_walk_over_what_is_public_finds_no_key()
    {
        foreach (var holder in await HoldersAsync())
            AssertHidden(holder, PublicWalk.TextOf(holder));
    }

    [Fact]
    public void The_walk_finds_a_key_where_there_is_one()
    {
        var key = FakeKey.Create();
        Assert.Contains(key, PublicWalk.TextOf(new { Inner = new[] { new { Credential = new AzureKeyCredential(key) } } }));
    }

    [Fact]
    public async Task Text_and_records_show_no_key()
    {
        foreach (var holder in await HoldersAsync())
            AssertHidden(holder, $"{holder} {string.Format(null, "{0}", holder)} {new Record("a name", holder)}");
    }

    [Fact]
    public async Task JSON_shows_no_key()
    {
        // Clients are not made for JSON: that throws, and the exception shows no key either.
        foreach (var holder in await HoldersAsync())
        {
            foreach (var write in new Func<object, string>[]
            {
                value => JsonSerializer.Serialize(value),
                value => JsonSerializer.Serialize(value, WithFields),
                value => JsonSerializer.Serialize(new Record("a name", value), WithFields),
                Newtonsoft.Json.JsonConvert.SerializeObject,
            })
            {
                AssertHidden(holder, Try(() => write(holder)));
            }
        }
    }

    [Fact]
    public async Task A_debugger_shows_no_key_in_one_line_nor_one_level_below()
    {
        foreach (var holder in (await HoldersAsync()).Where(holder => holder is WorkspaceKeys or WorkspaceKey or QuantumConnectionString))
        {
            var display = holder.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()!.Value;
            AssertHidden(holder, Regex.Replace(display, @"\{(\w+)(\(\))?(,nq)?\}", match => Evaluate(holder, match.Groups[1].Value)));

            foreach (var field in holder.GetType().GetFields(BindingFlags.NonPublic | BindingFlags.Instance))
            {
                if (field.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never)
                    AssertHidden(holder, PublicWalk.TextOf(field.GetValue(holder)));
            }
        }
    }

    [Fact]
    public async Task The_key_is_there_for_those_who_ask()
    {
        var answer = await KeysClient().GetKeysAsync();
        Assert.Equal("\"REDACTED\"", answer.GetRawResponse().Content.ToString());
        var keys = answer.Value;
        Assert.Equal(Service.AccessKey, keys.PrimaryKey!.GetKey());
        Assert.Contains(Service.AccessKey, keys.PrimaryKey.GetConnectionString());
        var text = QuantumConnectionString.Parse(Service.ConnectionStringFor(Service.Endpoint));
        Assert.Equal(Service.AccessKey, text.GetCredential().Key);
        Assert.Same(text.GetCredential(), text.GetCredential());
    }

    private async Task<object[]> HoldersAsync()
    {
        var client = KeysClient();
        var keys = await client.GetKeysAsync();
        var text = QuantumConnectionString.Parse(Service.ConnectionStringFor(Service.Endpoint));
        var workspace = Connect.WithKey(Service);
        var target = await workspace.GetTargetAsync("ionq.qpu");
        return
        [
            keys.Value, keys.Value.PrimaryKey!, keys.Value.SecondaryKey!, text, keys, workspace, target, client, Connect.Options,
            Connect.KeysOptions(Service),
        ];
    }

    private WorkspaceKeysClient KeysClient() => new(
        WorkspaceKeysClient.CreateResourceIdentifier(
            LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName),
        new EmulatorCredential(Service),
        Connect.KeysOptions(Service));

    private void AssertHidden(object holder, string shown)
    {
        Assert.False(string.IsNullOrEmpty(shown), $"Nothing was shown of {holder.GetType()}.");
        foreach (var key in new[] { Service.Emulator.Workspace.PrimaryKey, Service.Emulator.Workspace.SecondaryKey })
            KeyParts.AssertAbsent(key, shown);
    }

    private static string Evaluate(object holder, string member) => member == nameof(ToString)
        ? holder.ToString()!
        : holder.GetType().GetProperty(member)!.GetValue(holder)?.ToString() ?? "";

    private static string Try(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    private sealed record Record(string Name, object Value);
}
