using Azure;
using Loopback;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Keys;

public sealed class KeyListTests : ServiceTests
{
    [Fact]
    public async Task The_keys_are_those_of_the_service()
    {
        var workspace = Service.Emulator.Workspace;
        var client = Manage.Keys(Service);
        foreach (var keys in new[] { client.GetKeys().Value, (await client.GetKeysAsync()).Value })
        {
            Assert.True(keys.AreEnabled);
            Assert.Equal((WorkspaceKeyKinds.Primary, workspace.PrimaryKey), (keys.PrimaryKey!.Kind, keys.PrimaryKey.GetKey()));
            Assert.Equal((WorkspaceKeyKinds.Secondary, workspace.SecondaryKey), (keys.SecondaryKey!.Kind, keys.SecondaryKey.GetKey()));
            Assert.Equal(workspace.ConnectionStringFor(Service.Endpoint), keys.PrimaryKey.GetConnectionString());
            Assert.Contains(workspace.SecondaryKey, keys.SecondaryKey.GetConnectionString());
            Assert.InRange(keys.PrimaryKey.CreatedOn!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        }
    }

    [Fact]
    public async Task The_request_is_what_the_service_specifies()
    {
        var client = Manage.Keys(Service);
        _ = client.GetKeys();
        _ = await client.GetKeysAsync();

        Assert.Equal(2, Service.Requests.Count);
        Assert.All(Service.Requests, request =>
        {
            Assert.Equal(
                ("POST", $"{Manage.WorkspacePath}/listKeys?api-version=2026-06-15-preview"), (request.Method, request.PathAndQuery));
            Assert.Equal("application/json", request.Headers["Accept"]);
            Assert.Equal("0", request.Headers["Content-Length"]);
            Assert.Equal("", request.Body);
            Assert.StartsWith("Bearer ", request.Headers["Authorization"]);
            Assert.StartsWith("azsdk-net-QuantumWorkspaces/", request.Headers["User-Agent"]);
            Assert.DoesNotContain("x-ms-quantum-api-key", request.Headers.Keys);
        });
    }

    [Theory]
    [InlineData(WorkspaceKeysClientOptions.ServiceVersion.V2025_12_15_Preview, "2025-12-15-preview")]
    [InlineData(WorkspaceKeysClientOptions.ServiceVersion.V2026_06_15_Preview, "2026-06-15-preview")]
    public void The_version_that_is_set_is_asked_for(WorkspaceKeysClientOptions.ServiceVersion version, string text)
    {
        var options = new WorkspaceKeysClientOptions(version)
        {
            ManagementEndpoint = Service.SecureEndpoint,
            Transport = Connect.KeysOptions(Service).Transport,
        };
        _ = Manage.Keys(Service, options).GetKeys();
        Assert.EndsWith($"?api-version={text}", Service.Requests.Single().PathAndQuery);
    }

    [Fact]
    public void Disabled_keys_are_said_to_be_disabled()
    {
        Service.AreAccessKeysEnabled = false;
        var keys = Manage.Keys(Service).GetKeys().Value;
        Assert.False(keys.AreEnabled);
        Assert.Null(keys.PrimaryKey);
        Assert.Null(keys.SecondaryKey);
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData(
        """{ "apiKeyEnabled": null, "primaryKey": null, "secondaryKey": { "key": null }, "primaryConnectionString": null, "new": [1] }""",
        null)]
    [InlineData("""{ "apiKeyEnabled": true, "primaryKey": { "createdAt": "some day", "new": {} }, "secondaryKey": {} }""", true)]
    public void Anything_may_be_missing(string body, bool? areEnabled)
    {
        Answer(body);
        var keys = Manage.Keys(Service).GetKeys().Value;
        Assert.Equal(areEnabled, keys.AreEnabled);
        Assert.Null(keys.PrimaryKey);
        Assert.Null(keys.SecondaryKey);
    }

    [Fact]
    public void A_key_without_a_date_or_a_connection_string_is_a_key()
    {
        var key = FakeKey.Create();
        Answer($$"""{ "primaryKey": { "createdAt": "once", "key": "{{key}}" }, "primaryConnectionString": "" }""");
        var primary = Manage.Keys(Service).GetKeys().Value.PrimaryKey!;
        Assert.Equal((key, null, null), (primary.GetKey(), primary.GetConnectionString(), primary.CreatedOn));
    }

    [Fact]
    public async Task The_raw_response_does_not_hold_the_keys()
    {
        var client = Manage.Keys(Service);
        foreach (var response in new[] { client.GetKeys().GetRawResponse(), (await client.GetKeysAsync()).GetRawResponse() })
        {
            Assert.Equal(200, response.Status);
            Assert.Equal("\"REDACTED\"", response.Content.ToString());
        }
    }

    [Theory]
    [InlineData("<html>Not the service</html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    public void An_answer_that_is_none_is_an_error_that_shows_nothing_of_it(string body)
    {
        Answer(body);
        var exception = Assert.Throws<RequestFailedException>(() => Manage.Keys(Service).GetKeys());
        Assert.Contains("is not what Azure Quantum answers", exception.Message);
        Assert.DoesNotContain("html", exception.ToString());
    }

    private void Answer(string body) => Service.Intercept = async context =>
    {
        await LoopbackService.AnswerJsonAsync(context, body);
        return true;
    };
}
