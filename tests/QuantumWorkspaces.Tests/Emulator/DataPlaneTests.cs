using System.Text.Json;
using Loopback;

namespace QuantumWorkspaces.Tests.Emulation;

public sealed class DataPlaneTests : IAsyncLifetime
{
    private const string Providers = EmulatorClient.Path + "/providerStatus";
    private const string Quotas = EmulatorClient.Path + "/quotas";

    private EmulatorClient _client = null!;

    public async Task InitializeAsync() => _client = await EmulatorClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Theory]
    [InlineData(Providers)]
    [InlineData(Quotas)]
    public async Task Either_key_or_a_token_opens_a_list(string path)
    {
        Assert.Equal(200, (await _client.WithKeyAsync(_client.Workspace.PrimaryKey, path + EmulatorClient.DataVersion)).Status);
        Assert.Equal(200, (await _client.WithKeyAsync(_client.Workspace.SecondaryKey, path + EmulatorClient.DataVersion)).Status);
        Assert.Equal(200, (await _client.WithDataTokenAsync(path + EmulatorClient.DataVersion)).Status);
    }

    [Theory]
    [InlineData(Providers)]
    [InlineData(Quotas)]
    public async Task Without_a_credential_or_with_a_wrong_key_nothing_opens(string path)
    {
        foreach (var reply in new[]
        {
            await _client.AnonymouslyAsync(HttpMethod.Get, path + EmulatorClient.DataVersion),
            await _client.WithKeyAsync(FakeKey.Create(), path + EmulatorClient.DataVersion),
        })
        {
            Assert.Equal(401, reply.Status);
            Assert.Equal("Unauthorized", reply.ErrorCode);
            Assert.Equal("Unauthorized", reply.Header("x-ms-error-code"));
            Assert.StartsWith("Bearer", reply.Header("WWW-Authenticate"));
        }
    }

    [Fact]
    public async Task A_key_opens_its_own_workspace_only()
    {
        var other = _client.Emulator.Workspaces.Add(LoopbackService.SubscriptionId, "other-rg", "other-ws");
        var path = EmulatorClient.Path.Replace(LoopbackService.ResourceGroupName, "other-rg")
            .Replace(LoopbackService.WorkspaceName, "other-ws") + "/quotas" + EmulatorClient.DataVersion;
        Assert.Equal(200, (await _client.WithKeyAsync(other.PrimaryKey, path)).Status);
        Assert.Equal(401, (await _client.WithKeyAsync(_client.Workspace.PrimaryKey, path)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?api-version=")]
    [InlineData("?api-version=2026-01-15")]
    [InlineData("?api-version=1999-01-01-preview")]
    public async Task A_version_that_is_missing_or_not_published_is_refused(string query)
    {
        var reply = await _client.WithKeyAsync(_client.Workspace.PrimaryKey, Providers + query);
        Assert.Equal(400, reply.Status);
        Assert.Equal("WrongApiVersion", reply.ErrorCode);
        Assert.Equal("WrongApiVersion", reply.Header("x-ms-error-code"));
    }

    [Theory]
    [InlineData("2022-09-12-preview")]
    [InlineData("2023-11-13-preview")]
    [InlineData("2024-03-01-preview")]
    [InlineData("2024-10-01-preview")]
    [InlineData("2025-09-01-preview")]
    [InlineData("2025-12-01-preview")]
    public async Task An_older_version_is_taken_and_stays_in_the_links(string version)
    {
        var reply = await _client.WithKeyAsync(_client.Workspace.PrimaryKey, $"{Providers}?api-version={version}");
        Assert.Equal(200, reply.Status);
        Assert.Contains($"api-version={version}", reply.Json.GetProperty("nextLink").GetString());
    }

    [Fact]
    public async Task Every_provider_has_an_array_of_targets_for_clients_that_go_through_it_unasked()
    {
        foreach (var provider in (await PagesAsync(Providers)).SelectMany(list => list.EnumerateArray()))
            Assert.Equal(JsonValueKind.Array, provider.GetProperty("targets").ValueKind);
    }

    [Fact]
    public async Task A_path_is_compared_without_regard_to_case() =>
        Assert.Equal(
            200,
            (await _client.WithKeyAsync(_client.Workspace.PrimaryKey, Providers.ToUpperInvariant() + EmulatorClient.DataVersion)).Status);

    [Theory]
    [InlineData(Providers, 6, 3)]
    [InlineData(Quotas, 7, 4)]
    public async Task A_list_goes_over_pages_to_an_end(string path, int items, int pages)
    {
        var lists = await PagesAsync(path);
        Assert.Equal(pages, lists.Count);
        Assert.Equal(items, lists.Sum(list => list.GetArrayLength()));
    }

    [Fact]
    public async Task The_size_of_a_page_can_be_chosen()
    {
        await using var client = await EmulatorClient.StartAsync(new() { PageSize = 100 });
        var reply = await client.WithKeyAsync(client.Workspace.PrimaryKey, Providers + EmulatorClient.DataVersion);
        Assert.Equal(6, reply.Json.GetProperty("value").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, reply.Json.GetProperty("nextLink").ValueKind);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("3")]
    [InlineData("two")]
    public async Task A_page_that_is_not_there_is_refused(string page) =>
        Assert.Equal(
            400, (await _client.WithKeyAsync(_client.Workspace.PrimaryKey, $"{Providers}{EmulatorClient.DataVersion}&page={page}")).Status);

    [Theory]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData(
        "GET", "/subscriptions/8f0c2a1e-5b64-4d3f-9a77-2c1d0e9b6a35/resourceGroups/x.y/providers/Microsoft.Quantum/workspaces/none/quotas",
        401)]
    [InlineData("GET", "/subscriptions/8f0c2a1e-5b64-4d3f-9a77-2c1d0e9b6a35/nothing", 401)]
    [InlineData("POST", Providers, 401)]
    public async Task What_is_not_there_is_said_not_to_be_but_first_somebody_has_to_be_allowed_to_ask(
        string method, string path, int status)
    {
        var reply = await _client.AnonymouslyAsync(new HttpMethod(method), path + EmulatorClient.DataVersion);
        Assert.Equal(status, reply.Status);
        Assert.NotNull(reply.ErrorCode);
    }

    [Theory]
    [InlineData("eastus.quantum.azure.com", 200)]
    [InlineData("loopback-ws.eastus.quantum.azure.com", 200)]
    [InlineData("EastUS.quantum.azure.com", 200)]
    [InlineData("westus.quantum.azure.com", 403)]
    [InlineData("eastus-v2.quantum.azure.com", 403)]
    [InlineData("eastus.quantum-test.azure.com", 200)]
    public async Task A_workspace_is_at_the_host_of_its_region_only(string host, int status)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(_client.Emulator.Endpoint, Providers + EmulatorClient.DataVersion));
        request.Headers.Add("x-ms-quantum-api-key", _client.Workspace.PrimaryKey);
        request.Headers.Host = host;
        var reply = await _client.SendAsync(request);
        Assert.Equal(status, reply.Status);
        Assert.Equal(status == 200 ? null : "IncorrectDataplaneEndpoint", reply.ErrorCode);
    }

    [Theory]
    [InlineData("""{ "location": "eastus", "properties": { "apiKeyEnabled": true, "providers": [] } }""", "")]
    [InlineData("""{ "location": "eastus", "properties": { "apiKeyEnabled": true } }""", "")]
    [InlineData(
        """{ "location": "eastus", "properties": { "apiKeyEnabled": true, "providers": [{ "providerId": "IonQ" }, 7, {}] } }""", "ionq")]
    public async Task A_workspace_lists_the_providers_that_it_has(string resource, string expected)
    {
        Assert.Equal("Succeeded", await _client.UpdateAsync(resource));
        var ids = (await PagesAsync(Providers)).SelectMany(page => page.EnumerateArray())
            .Select(provider => provider.GetProperty("id").GetString());
        Assert.Equal(expected, string.Join(' ', ids));
    }

    [Fact]
    public async Task Each_answer_has_an_id_and_gives_the_one_of_the_client_back()
    {
        const string Header = "x-ms-client-request-id";
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_client.Emulator.Endpoint, "/nowhere"));
        request.Headers.Add(Header, "from-the-client");
        var reply = await _client.SendAsync(request);
        Assert.Equal("from-the-client", reply.Header(Header));
        Assert.True(Guid.TryParse(reply.Header("x-ms-request-id"), out var first));

        var other = await _client.WithKeyAsync(_client.Workspace.PrimaryKey, Providers + EmulatorClient.DataVersion);
        Assert.Null(other.Header(Header));
        Assert.True(Guid.TryParse(other.Header("x-ms-request-id"), out var second) && first != second);
    }

    [Fact]
    public async Task Answers_are_counted_by_status()
    {
        for (var i = 0; i < 3; i++)
            await _client.WithKeyAsync(_client.Workspace.PrimaryKey, Providers + EmulatorClient.DataVersion);

        await _client.WithKeyAsync("wrong", Providers + EmulatorClient.DataVersion);
        Assert.Equal(3, _client.Workspace.Answers[200]);
        Assert.Equal(1, _client.Workspace.Answers[401]);
        Assert.Equal(4, _client.Workspace.Answers.Total);
    }

    private async Task<List<JsonElement>> PagesAsync(string path)
    {
        var pages = new List<JsonElement>();
        for (string? next = path + EmulatorClient.DataVersion; next is not null;)
        {
            var reply = await _client.WithKeyAsync(_client.Workspace.PrimaryKey, next);
            pages.Add(reply.Json.GetProperty("value"));
            next = reply.Json.GetProperty("nextLink").GetString() is { } link ? new Uri(link).PathAndQuery : null;
        }

        return pages;
    }
}
