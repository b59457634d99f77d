using System.Text.Json;
using WorkspaceEmulator.Workspaces;

namespace QuantumWorkspaces.Tests.Emulation;

public sealed class ResourceGraphTests : IAsyncLifetime
{
    private const string OtherSubscription = "11111111-2222-3333-4444-555555555555";
    private const string OfType = "Resources | where type =~ 'microsoft.quantum/workspaces'";

    private EmulatorClient _client = null!;

    public async Task InitializeAsync()
    {
        _client = await EmulatorClient.StartAsync();
        _client.Emulator.Workspaces.Add(SampleWorkspace.SubscriptionId, "Second-RG", "twin", "West US");
        _client.Emulator.Workspaces.Add(OtherSubscription, "it's (1)", "twin", "East US");
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task A_workspace_is_found_by_its_name_in_the_query_of_the_Python_client()
    {
        var reply = await QueryAsync("""

                        Resources
                        | where type =~ 'microsoft.quantum/workspaces'
                        | where name =~ 'LOOPBACK-ws'

                            | where resourceGroup =~ 'loopback-RG'
                            | where location =~ 'eastus'
                        | extend endpointUri = tostring(properties.endpointUri)
                        | project name, subscriptionId, resourceGroup, location, endpointUri
            """);
        Assert.Equal(200, reply.Status);
        var expected = $$"""
            {"totalRecords":1,"count":1,"data":[{"name":"loopback-ws","subscriptionId":"{{SampleWorkspace.SubscriptionId}}",
            "resourceGroup":"loopback-rg","location":"eastus","endpointUri":"{{_client.Emulator.SecureEndpoint}}"}],
            "facets":[],"resultTruncated":"false"}
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), reply.Json.GetRawText());
    }

    [Theory]
    [InlineData(OfType, 3)]
    [InlineData("resources|where type=~\"Microsoft.Quantum/Workspaces\"", 3)]
    [InlineData(OfType + " | where name =~ 'nobody'", 0)]
    [InlineData(OfType + " | where name =~ 'twin'", 2)]
    [InlineData(OfType + " | where name == 'Twin'", 0)]
    [InlineData(OfType + " and name =~ 'twin' and location =~ 'westus'", 1)]
    [InlineData(OfType + " | where resourceGroup =~ 'second-rg'", 1)]
    [InlineData(OfType + " | where resourceGroup =~ 'it''s (1)'", 1)]
    [InlineData(OfType + @" | where resourceGroup =~ 'it\'s (1)'", 1)]
    [InlineData(OfType + " | where resourceGroup =~ \"it's (1)\"", 1)]
    [InlineData(OfType + " | where name =~ 'x'' | where name =~ ''twin'", 0)]
    [InlineData(OfType + " | where name =~ 'x | project name'", 0)]
    [InlineData(OfType + " | where properties.apiKeyEnabled =~ 'true'", 3)]
    [InlineData("Resources | where type =~ 'microsoft.compute/virtualMachines'", 0)]
    public async Task Filters_find_none_one_or_several(string query, int count)
    {
        var reply = await QueryAsync(query);
        Assert.Equal(200, reply.Status);
        Assert.Equal(count, reply.Json.GetProperty("totalRecords").GetInt32());
        Assert.Equal(count, reply.Json.GetProperty("data").GetArrayLength());
    }

    [Theory]
    [InlineData($"""["{OtherSubscription}"]""", 1)]
    [InlineData($"""["{SampleWorkspace.SubscriptionId}"]""", 2)]
    [InlineData("[]", 0)]
    public async Task A_query_keeps_to_the_subscriptions_that_it_is_for(string subscriptions, int count)
    {
        var reply = await SendAsync(
            $$"""{ "query": "{{OfType}}", "subscriptions": {{subscriptions}}, "options": { "resultFormat": "objectArray" } }""");
        Assert.Equal(count, reply.Json.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Without_a_projection_a_row_is_the_resource()
    {
        var row = (await QueryAsync(OfType + " | where name =~ 'loopback-ws'")).Json.GetProperty("data")[0];
        Assert.Equal("microsoft.quantum/workspaces", row.GetProperty("type").GetString());
        Assert.Equal("Succeeded", row.GetProperty("properties").GetProperty("provisioningState").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ResourceContainers")]
    [InlineData(OfType + " | where name contains 'x'")]
    [InlineData(OfType + " | where name =~ 'x' or name =~ 'twin'")]
    [InlineData(OfType + " | where name =~ twin")]
    [InlineData(OfType + " | where name =~ 'x")]
    [InlineData(OfType + " | where name =~ 'x' 'y'")]
    [InlineData(OfType + " | limit 1")]
    [InlineData(OfType + " | project name | where name =~ 'twin'")]
    [InlineData(OfType + " | extend a = toupper(name)")]
    [InlineData(OfType + " |")]
    public async Task A_query_that_is_not_understood_is_refused_and_says_where(string query)
    {
        var reply = await QueryAsync(query);
        Assert.Equal(400, reply.Status);
        Assert.Equal("BadRequest", reply.ErrorCode);
        Assert.Contains("query", reply.Json.GetProperty("error").GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("""{ "subscriptions": [] }""", "query")]
    [InlineData($$"""{ "query": "{{OfType}}", "managementGroups": ["x"] }""", "managementGroups")]
    [InlineData($$"""{ "query": "{{OfType}}", "options": { "$top": 1 } }""", "options")]
    [InlineData($$"""{ "query": "{{OfType}}", "subscriptions": "x" }""", "subscriptions")]
    public async Task An_option_that_is_not_understood_is_refused_by_name(string body, string name)
    {
        var reply = await SendAsync(body);
        Assert.Equal(400, reply.Status);
        Assert.Contains($"'{name}'", reply.Json.GetProperty("error").GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_token_and_a_version_are_needed()
    {
        var body = JsonSerializer.Serialize(new { query = OfType });
        Assert.Equal(401, (await _client.AnonymouslyAsync(HttpMethod.Post, EmulatorClient.GraphPath, body)).Status);
        Assert.Equal(400, (await _client.ManageAsync(HttpMethod.Post, EmulatorClient.GraphPath.Split('?')[0], body)).Status);
        Assert.Equal(
            200, (await _client.ManageAsync(HttpMethod.Post, EmulatorClient.GraphPath.Replace("2021-03-01", "2022-10-01"), body)).Status);
    }

    private Task<Reply> QueryAsync(string query) => SendAsync(JsonSerializer.Serialize(new { query }));

    private Task<Reply> SendAsync(string body) => _client.ManageAsync(HttpMethod.Post, EmulatorClient.GraphPath, body);
}
