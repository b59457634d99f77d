using System.Text.Json;
using WorkspaceEmulator.Faults;

namespace QuantumKeys.Tests.Commands;

public sealed class KeysTests : ProgramTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Keys_are_hidden_unless_they_are_asked_for(string format)
    {
        var hidden = await RunAsync("keys", "list", "--format", format);
        Assert.True(hidden.ExitCode == 0, hidden.Error);
        AssertNoKeyIn(hidden.Output);
        Assert.Contains("--show-keys", hidden.Error);

        var shown = await RunAsync("keys", "list", "--format", format, "--show-keys");
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains(Keys.Primary, shown.Output);
        Assert.Contains(Keys.Secondary, shown.Output);
        Assert.Contains(ConnectionString, shown.Output);
        Assert.DoesNotContain("hidden", shown.Output + shown.Error);
    }

    [Fact]
    public async Task A_hidden_key_is_a_word_in_a_table_and_null_in_JSON()
    {
        var table = await RunAsync("keys", "list");
        Assert.Equal(4, table.Output.Split("(hidden)").Length - 1);

        // A script that stores the value would store a word otherwise.
        var json = (await RunAsync("keys", "list", "-o", "json")).Json;
        Assert.Equal(JsonValueKind.Null, json.GetProperty("primaryConnectionString").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("secondaryConnectionString").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("primaryKey").GetProperty("key").ValueKind);
        Assert.Equal(JsonValueKind.String, json.GetProperty("primaryKey").GetProperty("createdAt").ValueKind);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Where_there_are_no_keys_none_is_called_hidden(string format)
    {
        Service.AreAccessKeysEnabled = false;
        var run = await RunAsync("keys", "list", "--format", format);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.DoesNotContain("hidden", run.Output + run.Error);
        Assert.Contains(format == "json" ? "\"primaryKey\": null" : "(none)", run.Output);
    }

    [Fact]
    public async Task An_answer_with_an_error_is_not_called_lost()
    {
        var fault = new Fault { PathContains = "/regenerateKey", Status = 503, Code = "ServerBusy", Message = "Too busy." };
        Service.Emulator.Faults.Add(fault);
        var run = await RunAsync("keys", "regenerate", "--key-type", "Primary");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the service answered with an error", run.Error);
        Assert.Contains("Too busy. (HTTP 503, ServerBusy)", run.Error);
        Assert.DoesNotContain("lost", run.Error);
    }

    [Fact]
    public async Task The_JSON_of_keys_has_the_shape_of_the_service()
    {
        var run = await RunAsync("keys", "list", "-o", "json", "--show-keys");
        Assert.True(run.Json.GetProperty("apiKeyEnabled").GetBoolean());
        Assert.Equal(Keys.Primary, run.Json.GetProperty("primaryKey").GetProperty("key").GetString());
        Assert.Equal(Keys.Secondary, run.Json.GetProperty("secondaryKey").GetProperty("key").GetString());
        var createdAt = run.Json.GetProperty("primaryKey").GetProperty("createdAt").GetDateTimeOffset();
        Assert.InRange(createdAt, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow);
        Assert.Equal(ConnectionString, run.Json.GetProperty("primaryConnectionString").GetString());
        Assert.Contains(Keys.Secondary, run.Json.GetProperty("secondaryConnectionString").GetString());
    }

    [Theory]
    [InlineData("Primary", true, false)]
    [InlineData("secondary", false, true)]
    [InlineData("Primary,Secondary", true, true)]
    public async Task Exactly_the_named_keys_are_made_anew(string keyType, bool isPrimaryNew, bool isSecondaryNew)
    {
        var before = Keys;
        var run = await RunAsync("keys", "regenerate", "--key-type", keyType);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(isPrimaryNew, Keys.Primary != before.Primary);
        Assert.Equal(isSecondaryNew, Keys.Secondary != before.Secondary);
        AssertNoKeyIn(run.Output);
    }

    [Fact]
    public async Task The_new_key_can_be_seen_at_once()
    {
        // PowerShell makes two arguments of Primary,Secondary.
        var run = await RunAsync("keys", "regenerate", "--key-type", "Primary", "Secondary", "--show-keys", "-o", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(Keys.Primary, run.Json.GetProperty("primaryKey").GetProperty("key").GetString());
        Assert.Equal(Keys.Secondary, run.Json.GetProperty("secondaryKey").GetProperty("key").GetString());
    }

    [Theory]
    [InlineData]
    [InlineData("--key-type", "Tertiary")]
    [InlineData("--key-type", "Primary,")]
    [InlineData("--key-type")]
    public async Task A_key_type_that_is_missing_or_unknown_is_wrong_usage_that_names_the_allowed_ones(params string[] keyType)
    {
        var before = Keys;
        var run = await RunAsync(["keys", "regenerate", .. keyType]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Primary,Secondary", run.Error);
        Assert.Equal(before, Keys);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Keys_are_disabled_and_enabled()
    {
        var disabled = await RunAsync("keys", "disable");
        Assert.True(disabled.ExitCode == 0, disabled.Error);
        Assert.False(Service.AreAccessKeysEnabled);
        Assert.Equal("loopback-ws  no", disabled.Lines[^1]);

        var regenerated = await RunAsync("keys", "regenerate", "--key-type", "Primary");
        Assert.Equal(1, regenerated.ExitCode);
        Assert.Contains("Enable them first", regenerated.Error);

        var rotated = await RunAsync("keys", "rotate", "--no-hand-over");
        Assert.Equal(2, rotated.ExitCode);
        Assert.Contains("Enable them first", rotated.Error);

        var enabled = await RunAsync("keys", "enable", "-o", "json");
        Assert.True(enabled.ExitCode == 0, enabled.Error);
        Assert.True(Service.AreAccessKeysEnabled);
        Assert.True(enabled.Json.GetProperty("apiKeyEnabled").GetBoolean());
    }
}
