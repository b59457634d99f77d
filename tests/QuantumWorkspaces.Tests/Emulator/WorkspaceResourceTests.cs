using System.Text.Json;
using System.Text.Json.Nodes;
using WorkspaceEmulator.Workspaces;

namespace QuantumWorkspaces.Tests.Emulation;

public sealed class WorkspaceResourceTests : IAsyncLifetime
{
    private const string Resource = EmulatorClient.Path + EmulatorClient.Version;
    private const string Quotas = EmulatorClient.Path + "/quotas" + EmulatorClient.DataVersion;

    private EmulatorClient _client = null!;

    public async Task InitializeAsync() => _client = await EmulatorClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PUT", "")]
    [InlineData("PATCH", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/listKeys")]
    [InlineData("POST", "/regenerateKey")]
    public async Task The_management_plane_takes_neither_nobody_nor_a_key(string method, string action)
    {
        var path = EmulatorClient.Path + action + EmulatorClient.Version;
        Assert.Equal(401, (await _client.AnonymouslyAsync(new HttpMethod(method), path, "{}")).Status);

        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_client.Emulator.SecureEndpoint, path));
        request.Headers.Add("x-ms-quantum-api-key", _client.Workspace.PrimaryKey);
        Assert.Equal(401, (await _client.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("", "MissingApiVersionParameter")]
    [InlineData("?api-version=2019-11-04-preview", "InvalidApiVersionParameter")]
    public async Task A_version_that_is_missing_or_not_known_is_refused(string query, string code)
    {
        var reply = await _client.ManageAsync(HttpMethod.Get, EmulatorClient.Path + query);
        Assert.Equal(400, reply.Status);
        Assert.Equal(code, reply.ErrorCode);
    }

    [Theory]
    [InlineData("2023-11-13-preview", 400)]
    [InlineData("2022-01-10-preview", 400)]
    [InlineData("2025-12-15-preview", 200)]
    [InlineData("2026-06-15-preview", 200)]
    public async Task An_old_version_does_not_know_managed_storage(string version, int status)
    {
        var path = PathOf(
            _client.Emulator.Workspaces.Add(SampleWorkspace.SubscriptionId, "managed-rg", "managed-ws", hasManagedStorage: true));
        var reply = await _client.ManageAsync(HttpMethod.Get, $"{path}?api-version={version}");
        Assert.Equal(status, reply.Status);
        Assert.Equal(status == 400 ? "WrongApiVersion" : null, reply.ErrorCode);
        Assert.Equal(status, (await _client.ManageAsync(HttpMethod.Post, $"{path}/listKeys?api-version={version}")).Status);
        Assert.Equal(
            status, (await _client.ManageAsync(HttpMethod.Put, $"{path}?api-version={version}", """{ "location": "eastus" }""")).Status);
        Assert.Equal(200, (await _client.ManageAsync(HttpMethod.Get, $"{EmulatorClient.Path}?api-version={version}")).Status);
    }

    [Fact]
    public async Task A_workspace_that_is_not_there_is_not_found()
    {
        var reply = await _client.ManageAsync(HttpMethod.Get, EmulatorClient.Path + "-not" + EmulatorClient.Version);
        Assert.Equal(404, reply.Status);
        Assert.Equal("ResourceNotFound", reply.ErrorCode);
    }

    [Fact]
    public async Task Lists_hold_the_workspaces_of_a_subscription_or_a_group()
    {
        _client.Emulator.Workspaces.Add(SampleWorkspace.SubscriptionId, "second-rg", "second-ws");
        _client.Emulator.Workspaces.Add("11111111-2222-3333-4444-555555555555", "third-rg", "third-ws");
        const string Suffix = "/providers/Microsoft.Quantum/workspaces" + EmulatorClient.Version;

        Assert.Equal(["loopback-ws", "second-ws"], await NamesAsync(EmulatorClient.SubscriptionPath + Suffix));
        Assert.Equal(["second-ws"], await NamesAsync(EmulatorClient.SubscriptionPath + "/resourceGroups/SECOND-rg" + Suffix));

        async Task<IEnumerable<string?>> NamesAsync(string path) =>
            (await _client.ManageAsync(HttpMethod.Get, path)).Json.GetProperty("value").EnumerateArray()
                .Select(workspace => workspace.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Keys_are_disabled_and_enabled_by_reading_and_writing_the_resource()
    {
        var key = _client.Workspace.SecondaryKey;
        Assert.Equal("Succeeded", await _client.UpdateAsync(await ReadAsync(document => document["properties"]!["apiKeyEnabled"] = false)));
        Assert.Equal(401, (await _client.WithKeyAsync(key, Quotas)).Status);
        Assert.Equal(200, (await _client.WithDataTokenAsync(Quotas)).Status);

        Assert.Equal("Succeeded", await _client.UpdateAsync(await ReadAsync(document => document["properties"]!["apiKeyEnabled"] = true)));
        Assert.Equal(200, (await _client.WithKeyAsync(key, Quotas)).Status);
    }

    [Fact]
    public async Task A_change_holds_when_its_operation_has_succeeded_and_not_before()
    {
        var put = await _client.ManageAsync(
            HttpMethod.Put, Resource, await ReadAsync(document => document["properties"]!["apiKeyEnabled"] = false));
        Assert.Equal(200, put.Status);
        Assert.Equal("ProviderUpdating", State(put.Json));
        Assert.Equal(200, (await _client.WithKeyAsync(_client.Workspace.PrimaryKey, Quotas)).Status);

        var link = new Uri(put.Header("Azure-AsyncOperation")!).PathAndQuery;
        var running = (await _client.ManageAsync(HttpMethod.Get, link)).Json;
        Assert.Equal("InProgress", running.GetProperty("status").GetString());
        Assert.False(running.TryGetProperty("endTime", out _));

        var finished = (await _client.ManageAsync(HttpMethod.Get, link)).Json;
        Assert.Equal("Succeeded", finished.GetProperty("status").GetString());
        Assert.EndsWith(finished.GetProperty("name").GetString()!, finished.GetProperty("id").GetString());
        Assert.True(finished.GetProperty("startTime").GetDateTimeOffset() <= finished.GetProperty("endTime").GetDateTimeOffset());
        Assert.False(finished.TryGetProperty("error", out _));

        var resource = (await _client.ManageAsync(HttpMethod.Get, Resource)).Json;
        Assert.Equal("Succeeded", State(resource));
        Assert.False(resource.GetProperty("properties").GetProperty("apiKeyEnabled").GetBoolean());
        Assert.Equal(401, (await _client.WithKeyAsync(_client.Workspace.PrimaryKey, Quotas)).Status);
    }

    [Fact]
    public async Task A_client_that_reads_the_resource_until_it_is_ready_comes_to_an_end_too()
    {
        await _client.ManageAsync(HttpMethod.Put, Resource, await ReadAsync(document => document["properties"]!["apiKeyEnabled"] = false));
        Assert.Equal("ProviderUpdating", State((await _client.ManageAsync(HttpMethod.Get, Resource)).Json));
        Assert.Equal("Succeeded", State((await _client.ManageAsync(HttpMethod.Get, Resource)).Json));
        Assert.False(_client.Workspace.AreAccessKeysEnabled);
    }

    [Fact]
    public async Task The_location_header_leads_from_202_to_the_resource()
    {
        var put = await _client.ManageAsync(
            HttpMethod.Put, Resource, await ReadAsync(document => document["properties"]!["apiKeyEnabled"] = false));
        var link = new Uri(put.Header("Location")!).PathAndQuery;
        var running = await _client.ManageAsync(HttpMethod.Get, link);
        Assert.Equal(202, running.Status);
        Assert.Equal(put.Header("Location"), running.Header("Location"));
        var finished = await _client.ManageAsync(HttpMethod.Get, link);
        Assert.Equal(200, finished.Status);
        Assert.Equal(SampleWorkspace.Name, finished.Json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_operation_takes_as_many_polls_and_as_long_as_it_is_told()
    {
        await using var client = await EmulatorClient.StartAsync(new()
        {
            OperationPolls = 3,
            OperationDuration = TimeSpan.FromMilliseconds(300),
            OperationRetryAfter = TimeSpan.FromSeconds(7),
        });
        var put = await client.ManageAsync(HttpMethod.Put, Resource, """{ "location": "eastus" }""");
        Assert.Equal("7", put.Header("Retry-After"));
        var link = new Uri(put.Header("Azure-AsyncOperation")!).PathAndQuery;
        for (var i = 0; i < 4; i++)
        {
            var reply = await client.ManageAsync(HttpMethod.Get, link);
            Assert.Equal("7", reply.Header("Retry-After"));
            if (i < 3)
                Assert.Equal("InProgress", reply.Json.GetProperty("status").GetString());
        }

        await Task.Delay(350);
        Assert.Equal("Succeeded", (await client.ManageAsync(HttpMethod.Get, link)).Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Properties_that_nobody_knows_are_kept_at_every_level()
    {
        Assert.Equal("Succeeded", await _client.UpdateAsync(await ReadAsync(document =>
        {
            document["brandNew"] = JsonNode.Parse("""{ "nested": [1, null, { "deep": "x" }] }""");
            document["properties"]!["brandNew"] = 1.50;
            document["properties"]!["providers"]![0]!["brandNew"] = null;
            document["properties"]!["providers"]![2]!["targetQuotas"]![0]!["brandNew"] = "";
            document["identity"]!["brandNew"] = true;
        })));

        var resource = (await _client.ManageAsync(HttpMethod.Get, Resource)).Json;
        Assert.Equal("x", resource.GetProperty("brandNew").GetProperty("nested")[2].GetProperty("deep").GetString());
        var properties = resource.GetProperty("properties");
        Assert.Equal(1.5, properties.GetProperty("brandNew").GetDouble());
        Assert.Equal(JsonValueKind.Null, properties.GetProperty("providers")[0].GetProperty("brandNew").ValueKind);
        Assert.Equal("", properties.GetProperty("providers")[2].GetProperty("targetQuotas")[0].GetProperty("brandNew").GetString());
        Assert.True(resource.GetProperty("identity").GetProperty("brandNew").GetBoolean());
    }

    [Fact]
    public async Task What_is_read_only_is_not_taken_from_the_body()
    {
        var before = (await _client.ManageAsync(HttpMethod.Get, Resource)).Json;
        var primaryKey = _client.Workspace.PrimaryKey;
        Assert.Equal("Succeeded", await _client.UpdateAsync(await ReadAsync(document =>
        {
            document["id"] = "/elsewhere";
            document["name"] = "other";
            document["type"] = "Other/things";
            document["systemData"] = new JsonObject { ["createdBy"] = "intruder" };
            document["identity"]!["principalId"] = "00000000-0000-0000-0000-000000000000";
            string[] names =
            [
                "usable", "provisioningState", "endpointUri", "managedOnBehalfOfConfiguration", "managedStorageAccount", "primaryKey",
                "secondaryConnectionString",
            ];
            foreach (var name in names)
                document["properties"]![name] = "changed";
        })));

        var after = (await _client.ManageAsync(HttpMethod.Get, Resource)).Json;
        Assert.Equal(before.GetProperty("properties").GetRawText(), after.GetProperty("properties").GetRawText());
        Assert.Equal(before.GetProperty("identity").GetRawText(), after.GetProperty("identity").GetRawText());
        foreach (var name in new[] { "id", "name", "type" })
            Assert.Equal(before.GetProperty(name).GetString(), after.GetProperty(name).GetString());

        Assert.Equal(
            before.GetProperty("systemData").GetProperty("createdBy").GetString(),
            after.GetProperty("systemData").GetProperty("createdBy").GetString());
        Assert.Equal(primaryKey, _client.Workspace.PrimaryKey);
    }

    [Fact]
    public async Task What_the_body_leaves_out_is_gone()
    {
        Assert.Equal("Succeeded", await _client.UpdateAsync("""{ "location": "eastus", "properties": { "workspaceKind": "V1" } }"""));
        var resource = (await _client.ManageAsync(HttpMethod.Get, Resource)).Json;
        Assert.False(resource.TryGetProperty("tags", out _));
        Assert.False(resource.GetProperty("properties").TryGetProperty("apiKeyEnabled", out _));
        Assert.Equal(401, (await _client.WithKeyAsync(_client.Workspace.PrimaryKey, Quotas)).Status);
    }

    [Fact]
    public async Task A_second_change_waits_for_the_first_but_the_same_one_again_is_no_second()
    {
        var body = await ReadAsync(document => document["properties"]!["apiKeyEnabled"] = false);
        var first = await _client.ManageAsync(HttpMethod.Put, Resource, body);
        var again = await _client.ManageAsync(HttpMethod.Put, Resource, body);
        Assert.Equal(first.Header("Azure-AsyncOperation"), again.Header("Azure-AsyncOperation"));

        var other = await _client.ManageAsync(HttpMethod.Put, Resource, """{ "location": "eastus" }""");
        Assert.Equal(409, other.Status);
        Assert.Equal("Conflict", other.ErrorCode);
        Assert.Equal("Succeeded", await _client.FinishAsync(first));
        Assert.Equal(200, (await _client.ManageAsync(HttpMethod.Put, Resource, """{ "location": "eastus" }""")).Status);
    }

    [Fact]
    public async Task A_new_workspace_has_an_endpoint_and_keys_when_it_is_provisioned()
    {
        var path = EmulatorClient.Path.Replace(SampleWorkspace.Name, "made-here");
        var put = await _client.ManageAsync(
            HttpMethod.Put, path + EmulatorClient.Version,
            """{ "location": "West US", "identity": { "type": "SystemAssigned" }, "properties": { "apiKeyEnabled": true } }""");
        Assert.Equal(201, put.Status);
        Assert.Equal("ProviderProvisioning", State(put.Json));
        Assert.False(put.Json.GetProperty("properties").TryGetProperty("endpointUri", out _));
        Assert.Contains("/locations/westus/operationStatuses/", put.Header("Azure-AsyncOperation"));
        Assert.Equal(404, (await _client.WithDataTokenAsync(path + "/quotas" + EmulatorClient.DataVersion)).Status);
        Assert.Equal("Succeeded", await _client.FinishAsync(put));

        var resource = (await _client.ManageAsync(HttpMethod.Get, path + EmulatorClient.Version)).Json;
        Assert.Equal("Succeeded", State(resource));
        Assert.Equal("Yes", resource.GetProperty("properties").GetProperty("usable").GetString());
        Assert.Equal(
            _client.Emulator.SecureEndpoint.AbsoluteUri, resource.GetProperty("properties").GetProperty("endpointUri").GetString());
        Assert.True(Guid.TryParse(resource.GetProperty("identity").GetProperty("principalId").GetString(), out _));

        var keys = (await _client.ManageAsync(HttpMethod.Post, path + "/listKeys" + EmulatorClient.Version)).Json;
        Assert.Equal(
            200,
            (await _client.WithKeyAsync(
                keys.GetProperty("primaryKey").GetProperty("key").GetString()!, path + "/quotas" + EmulatorClient.DataVersion)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "location": 1 }""")]
    [InlineData("""{ "tags": {} }""")]
    [InlineData("""{ "location": "eastus", "properties": 3 }""")]
    [InlineData("""{ "location": "eastus", "tags": { "a": "1", "a": "2" } }""")]
    public async Task A_body_that_is_no_workspace_is_refused(string body)
    {
        var reply = await _client.ManageAsync(HttpMethod.Put, Resource, body);
        Assert.Equal(400, reply.Status);
        Assert.Equal("InvalidRequestContent", reply.ErrorCode);
    }

    [Fact]
    public async Task A_workspace_does_not_move()
    {
        var reply = await _client.ManageAsync(HttpMethod.Put, Resource, """{ "location": "westus" }""");
        Assert.Equal(409, reply.Status);
        Assert.Equal("InvalidResourceLocation", reply.ErrorCode);
    }

    [Fact]
    public async Task Patch_replaces_tags_and_nothing_else()
    {
        var reply = await _client.ManageAsync(
            HttpMethod.Patch, Resource, """{ "tags": { "owner": "me" }, "properties": { "apiKeyEnabled": false } }""");
        Assert.Equal(200, reply.Status);
        Assert.Equal("""{"owner":"me"}""", reply.Json.GetProperty("tags").GetRawText());
        Assert.True(_client.Workspace.AreAccessKeysEnabled);
    }

    [Fact]
    public async Task The_answer_to_a_change_says_what_was_asked_for_and_a_read_what_is()
    {
        var put = await _client.ManageAsync(
            HttpMethod.Put, Resource, """{ "location": "eastus", "properties": { "apiKeyEnabled": false } }""");
        Assert.Equal("ProviderUpdating", State(put.Json));
        Assert.False(put.Json.GetProperty("properties").GetProperty("apiKeyEnabled").GetBoolean());
        Assert.True(
            (await _client.ManageAsync(HttpMethod.Get, Resource)).Json.GetProperty("properties").GetProperty("apiKeyEnabled").GetBoolean());
        Assert.Equal("Succeeded", await _client.FinishAsync(put));
        Assert.False(
            (await _client.ManageAsync(HttpMethod.Get, Resource)).Json.GetProperty("properties").GetProperty("apiKeyEnabled").GetBoolean());
    }

    [Fact]
    public async Task A_workspace_that_is_being_deleted_never_says_that_all_is_well()
    {
        Assert.Equal(202, (await _client.ManageAsync(HttpMethod.Delete, Resource)).Status);
        var reads = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            var reply = await _client.ManageAsync(HttpMethod.Get, Resource);
            reads.Add(reply.Status == 200 ? State(reply.Json)! : $"{reply.Status}");
        }

        Assert.Equal(["ProviderDeleting", "404", "404", "404"], reads);
        var list = await _client.ManageAsync(
            HttpMethod.Get, $"{EmulatorClient.SubscriptionPath}/providers/Microsoft.Quantum/workspaces{EmulatorClient.Version}");
        Assert.Equal(0, list.Json.GetProperty("value").GetArrayLength());
    }

    [Fact]
    public async Task A_new_workspace_of_the_second_kind_has_one_endpoint_from_the_start()
    {
        const string host = "management.azure.com";
        var path = EmulatorClient.Path.Replace(SampleWorkspace.Name, "second-kind") + EmulatorClient.Version;
        await _client.ManageAsync(HttpMethod.Put, path, """{ "location": "westus2", "properties": { "workspaceKind": "V2" } }""");
        var endpoints = new List<string?>();
        for (var i = 0; i < 4; i++)
        {
            var reply = await _client.SendAsync(
                Forwarded(HttpMethod.Get, path, host, WorkspaceEmulator.Authentication.Audiences.Management));
            if (reply.Json.GetProperty("properties").TryGetProperty("endpointUri", out var endpoint))
                endpoints.Add(endpoint.GetString());
        }

        Assert.Equal("https://westus2-v2.quantum.azure.com/", Assert.Single(endpoints.Distinct()));
    }

    [Theory]
    [InlineData("/tenants?api-version=2020-01-01", "tenantId")]
    [InlineData("/subscriptions?api-version=2022-12-01", "subscriptionId")]
    [InlineData(EmulatorClient.SubscriptionPath + "/resourcegroups?api-version=2024-11-01", "name")]
    [InlineData(EmulatorClient.SubscriptionPath + "/resources?api-version=2024-11-01", "type")]
    public async Task What_command_lines_ask_first_is_there(string path, string property)
    {
        var reply = await _client.ManageAsync(HttpMethod.Get, path);
        Assert.NotNull(Assert.Single(reply.Json.GetProperty("value").EnumerateArray()).GetProperty(property).GetString());
        Assert.Equal(400, (await _client.ManageAsync(HttpMethod.Get, path.Split('?')[0])).Status);
        Assert.Equal(401, (await _client.AnonymouslyAsync(HttpMethod.Get, path)).Status);
    }

    [Fact]
    public async Task A_subscription_without_workspaces_is_not_there()
    {
        const string Version = "?api-version=2022-12-01";
        Assert.Equal(
            "Enabled",
            (await _client.ManageAsync(HttpMethod.Get, EmulatorClient.SubscriptionPath + Version)).Json.GetProperty("state").GetString());
        Assert.Equal(404, (await _client.ManageAsync(HttpMethod.Get, $"/subscriptions/{Guid.NewGuid()}{Version}")).Status);
        Assert.Equal(404, (await _client.ManageAsync(HttpMethod.Get, $"/subscriptions/{Guid.NewGuid()}/resources{Version}")).Status);
    }

    [Fact]
    public async Task A_deleted_workspace_is_gone_when_the_operation_has_succeeded()
    {
        var reply = await _client.ManageAsync(HttpMethod.Delete, Resource);
        Assert.Equal(202, reply.Status);
        Assert.NotNull(reply.Header("Location"));
        Assert.Equal("Succeeded", await _client.FinishAsync(reply));
        Assert.Equal(404, (await _client.ManageAsync(HttpMethod.Get, Resource)).Status);
        Assert.Equal(404, (await _client.WithKeyAsync(_client.Workspace.PrimaryKey, Quotas)).Status);
        Assert.Equal(204, (await _client.ManageAsync(HttpMethod.Delete, Resource)).Status);
    }

    [Fact]
    public async Task An_operation_that_nobody_began_is_not_found()
    {
        const string location = $"{EmulatorClient.SubscriptionPath}/providers/Microsoft.Quantum/locations/eastus";
        var reply = await _client.ManageAsync(
            HttpMethod.Get, $"{location}/operationStatuses/{Guid.NewGuid()}{EmulatorClient.Version}");
        Assert.Equal(404, reply.Status);
    }

    [Theory]
    [InlineData("management.azure.com", "https://management.azure.com/", "https://eastus.quantum.azure.com/")]
    [InlineData("eastus.quantum.azure.com", "https://eastus.quantum.azure.com/", "https://eastus.quantum.azure.com/")]
    [InlineData("proxy.example:8443", "https://proxy.example:8443/", "https://proxy.example:8443/")]
    public async Task Behind_a_proxy_links_lead_back_to_the_clients_host(string host, string expected, string dataPlane)
    {
        // Over HTTP to the emulator, as a proxy would come.
        using var put = Forwarded(HttpMethod.Put, Resource, host, WorkspaceEmulator.Authentication.Audiences.Management);
        put.Content = new StringContent("""{ "location": "eastus", "properties": { "apiKeyEnabled": true } }""");
        var reply = await _client.SendAsync(put);
        Assert.Equal(200, reply.Status);
        Assert.StartsWith(expected + "subscriptions/", reply.Header("Azure-AsyncOperation"));
        Assert.StartsWith(expected + "subscriptions/", reply.Header("Location"));
        Assert.Equal(dataPlane, reply.Json.GetProperty("properties").GetProperty("endpointUri").GetString());

        var keys = await _client.SendAsync(
            Forwarded(
                HttpMethod.Post, EmulatorClient.Path + "/listKeys" + EmulatorClient.Version, host,
                WorkspaceEmulator.Authentication.Audiences.Management));
        Assert.EndsWith($";QuantumEndpoint={dataPlane};", keys.Json.GetProperty("primaryConnectionString").GetString());

        var list = await _client.SendAsync(Forwarded(HttpMethod.Get, Quotas, host, WorkspaceEmulator.Authentication.Audiences.Quantum));
        Assert.StartsWith(expected + "subscriptions/", list.Json.GetProperty("nextLink").GetString());
    }

    [Theory]
    [InlineData("V1", "https://eastus.quantum.azure.com/")]
    [InlineData("V2", "https://eastus-v2.quantum.azure.com/")]
    [InlineData("v2", "https://eastus-v2.quantum.azure.com/")]
    [InlineData("V3", "https://eastus.quantum.azure.com/")]
    public async Task Behind_a_proxy_the_data_planes_host_tells_the_workspaces_kind(string kind, string dataPlane)
    {
        Assert.Equal("Succeeded", await _client.UpdateAsync(await ReadAsync(document => document["properties"]!["workspaceKind"] = kind)));

        using var get = Forwarded(HttpMethod.Get, Resource, "management.azure.com", WorkspaceEmulator.Authentication.Audiences.Management);
        Assert.Equal(dataPlane, (await _client.SendAsync(get)).Json.GetProperty("properties").GetProperty("endpointUri").GetString());

        using var listKeys = Forwarded(
            HttpMethod.Post, EmulatorClient.Path + "/listKeys" + EmulatorClient.Version, "management.azure.com",
            WorkspaceEmulator.Authentication.Audiences.Management);
        Assert.EndsWith(
            $";QuantumEndpoint={dataPlane};",
            (await _client.SendAsync(listKeys)).Json.GetProperty("secondaryConnectionString").GetString());
    }

    private HttpRequestMessage Forwarded(HttpMethod method, string path, string host, string audience)
    {
        var request = new HttpRequestMessage(method, new Uri(_client.Emulator.Endpoint, path));
        request.Headers.Host = host;
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Authorization = new("Bearer", _client.Emulator.Tokens.Issue(audience));
        return request;
    }

    private async Task<string> ReadAsync(Action<JsonObject> change)
    {
        var document = JsonNode.Parse((await _client.ManageAsync(HttpMethod.Get, Resource)).Json.GetRawText())!.AsObject();
        change(document);
        return document.ToJsonString();
    }

    private static string? State(JsonElement resource) => resource.GetProperty("properties").GetProperty("provisioningState").GetString();

    private static string PathOf(EmulatedWorkspace workspace) =>
        $"/subscriptions/{workspace.Name.SubscriptionId}/resourceGroups/{workspace.Name.ResourceGroupName}"
        + $"/providers/Microsoft.Quantum/workspaces/{workspace.Name.Name}";
}
