using System.Text.Json;
using System.Text.Json.Nodes;
using WorkspaceEmulator.Workspaces;

namespace QuantumWorkspaces.Tests.Emulation.Conformity;

/// <summary>What the emulator answers, held against what Microsoft has published.</summary>
public sealed class ConformityTests : IAsyncLifetime
{
    private const string WorkspaceType = "Microsoft.Quantum/workspaces";
    private const string PropertiesType = "WorkspaceResourceProperties";
    private const string KeysType = "ListKeysResult";

    private EmulatorClient _client = null!;

    public async Task InitializeAsync() => _client = await EmulatorClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    public static TheoryData<string> Versions => ["2025-12-15-preview", "2026-06-15-preview"];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_answer_with_a_workspace_is_of_the_published_type(string version)
    {
        // The emulator answers one document to all versions; this is what the newest has added to it.
        var added = version == "2026-06-15-preview" ? [] : new[] { "$.properties.providers[2].targetQuotas is no property of Provider." };
        var managed = _client.Emulator.Workspaces.Add(SampleWorkspace.SubscriptionId, "managed-rg", "managed-ws", hasManagedStorage: true);
        var pathOfManaged = EmulatorClient.Path
            .Replace(SampleWorkspace.ResourceGroupName, "managed-rg").Replace(SampleWorkspace.Name, managed.Name.Name);
        foreach (var path in new[] { EmulatorClient.Path, pathOfManaged })
        {
            var address = $"{path}?api-version={version}";
            var get = await _client.ManageAsync(HttpMethod.Get, address);
            AssertConforms(get.Json);

            var put = await _client.ManageAsync(HttpMethod.Put, address, get.Json.GetRawText());
            AssertConforms(put.Json);
            Assert.Equal("Succeeded", await _client.FinishAsync(put));
            AssertConforms((await _client.ManageAsync(HttpMethod.Get, address)).Json);
            AssertConforms((await _client.ManageAsync(HttpMethod.Patch, address, """{ "tags": { "a": "b" } }""")).Json);
        }

        var list = await _client.ManageAsync(
            HttpMethod.Get, $"{EmulatorClient.SubscriptionPath}/providers/Microsoft.Quantum/workspaces?api-version={version}");
        Assert.Equal(2, list.Json.GetProperty("value").GetArrayLength());
        Assert.All(list.Json.GetProperty("value").EnumerateArray(), AssertConforms);

        var created = await _client.ManageAsync(
            HttpMethod.Put, $"{EmulatorClient.Path}-new?api-version={version}", """{ "location": "westus" }""");
        Assert.Equal(201, created.Status);
        AssertConforms(created.Json);

        void AssertConforms(JsonElement workspace) =>
            Assert.Empty(new SpecificationTypes(version).FaultsOf(workspace, WorkspaceType).Except(added));
    }

    [Fact]
    public async Task The_workspace_has_everything_that_the_published_example_has()
    {
        var example = Specification.Read("Workspaces_CreateOrUpdate.response-200.json");
        var resource = (await _client.ManageAsync(HttpMethod.Get, EmulatorClient.Path + EmulatorClient.Version)).Json;

        // The example's tags are its own.
        Assert.All(JsonShape.MissingFrom(resource, example), path => Assert.StartsWith("$.tags.", path));
    }

    [Fact]
    public async Task The_published_example_can_be_written_and_read_again()
    {
        var example = JsonNode.Parse(Specification.Read("Workspaces_CreateOrUpdate.response-200.json").GetRawText())!.AsObject();
        const string group = $"{EmulatorClient.SubscriptionPath}/resourceGroups/quantumResourcegroup";
        var path = $"{group}/providers/Microsoft.Quantum/Workspaces/quantumworkspace1{EmulatorClient.Version}";
        var put = await _client.ManageAsync(HttpMethod.Put, path, example.ToJsonString());
        Assert.Equal(201, put.Status);
        Assert.Equal("Succeeded", await _client.FinishAsync(put));

        var resource = (await _client.ManageAsync(HttpMethod.Get, path)).Json;
        Assert.Empty(JsonShape.MissingFrom(resource, Specification.Read("Workspaces_CreateOrUpdate.response-200.json")));
        Assert.True(
            JsonNode.DeepEquals(
                example["properties"]!["providers"],
                JsonNode.Parse(resource.GetProperty("properties").GetProperty("providers").GetRawText())));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Keys_are_listed_in_the_published_type_with_all_of_the_example(string version)
    {
        var types = new SpecificationTypes(version);
        var address = $"{EmulatorClient.Path}/listKeys?api-version={version}";
        var keys = (await _client.ManageAsync(HttpMethod.Post, address)).Json;
        Assert.Empty(types.FaultsOf(keys, KeysType));
        Assert.Empty(JsonShape.MissingFrom(keys, Specification.ExampleBody("Workspaces_ListKeys.json")));

        _client.Workspace.AreAccessKeysEnabled = false;
        Assert.Empty(types.FaultsOf((await _client.ManageAsync(HttpMethod.Post, address)).Json, KeysType));
    }

    [Fact]
    public async Task The_published_request_regenerates_keys()
    {
        var example = Specification.Read("Workspaces_RegenerateKeys.json");
        var (primary, secondary) = (_client.Workspace.PrimaryKey, _client.Workspace.SecondaryKey);
        var reply = await _client.ManageAsync(
            HttpMethod.Post, EmulatorClient.Path + "/regenerateKey" + EmulatorClient.Version,
            example.GetProperty("parameters").GetProperty("body").GetRawText());

        Assert.True(
            example.GetProperty("responses")
                .TryGetProperty(reply.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), out _));
        Assert.NotEqual(primary, _client.Workspace.PrimaryKey);
        Assert.NotEqual(secondary, _client.Workspace.SecondaryKey);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_is_published_as_read_only_is_not_taken_and_the_rest_is(string version)
    {
        var types = new SpecificationTypes(version);
        var address = $"{EmulatorClient.Path}?api-version={version}";
        var document = JsonNode.Parse((await _client.ManageAsync(HttpMethod.Get, address)).Json.GetRawText())!.AsObject();
        var names = types.PropertyNames(PropertiesType, isReadOnly: true)
            .Concat(types.PropertyNames(PropertiesType, isReadOnly: false)).ToList();
        foreach (var name in names)
            document["properties"]![name] = "written";

        Assert.Equal("Succeeded", await _client.UpdateAsync(document.ToJsonString()));
        var properties = (await _client.ManageAsync(HttpMethod.Get, address)).Json.GetProperty("properties");
        Assert.Equal(
            types.PropertyNames(PropertiesType, isReadOnly: false).Order(),
            names.Where(
                name => properties.TryGetProperty(name, out var value)
                    && value.ValueKind == JsonValueKind.String && value.GetString() == "written").Order());
    }

    [Theory]
    [InlineData("/providerStatus", "Providers_List.json", 2)]
    [InlineData("/quotas", "Quotas_List.json", 5)]
    public async Task A_list_of_the_data_plane_begins_with_the_published_example(string route, string file, int count)
    {
        await using var client = await EmulatorClient.StartAsync(new() { PageSize = 100 });
        var example = Specification.ExampleBody(file);
        var list = (await client.WithKeyAsync(client.Workspace.PrimaryKey, EmulatorClient.Path + route + EmulatorClient.DataVersion)).Json;

        Assert.Empty(JsonShape.MissingFrom(list, example));
        Assert.Equal(example.EnumerateObject().Select(property => property.Name), list.EnumerateObject().Select(property => property.Name));
        Assert.Equal(count, example.GetProperty("value").GetArrayLength());
        for (var i = 0; i < count; i++)
            Assert.True(JsonElement.DeepEquals(example.GetProperty("value")[i], list.GetProperty("value")[i]));
    }

    [Fact]
    public async Task The_published_request_for_a_signed_address_gets_one_of_the_published_form()
    {
        var details = Specification.Read("Storage_GetSasUri.json").GetProperty("parameters").GetProperty("blobDetails").GetRawText();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(_client.Emulator.Endpoint, $"{EmulatorClient.Path}/storage/sasUri{EmulatorClient.DataVersion}"))
        {
            Headers = { { "x-ms-quantum-api-key", _client.Workspace.PrimaryKey } },
            Content = new StringContent(details, System.Text.Encoding.UTF8, "application/json"),
        };
        var reply = await _client.SendAsync(request);
        var example = Specification.ExampleBody("Storage_GetSasUri.json");
        Assert.Empty(JsonShape.MissingFrom(reply.Json, example));
        Assert.Empty(Parameters(example).Except(Parameters(reply.Json)));
        Assert.EndsWith("/some_container/input_blob", new Uri(reply.Json.GetProperty("sasUri").GetString()!).AbsolutePath);

        static IEnumerable<string> Parameters(JsonElement body) =>
            System.Web.HttpUtility.ParseQueryString(new Uri(body.GetProperty("sasUri").GetString()!).Query).AllKeys.Select(name => name!);
    }

    [Theory]
    [InlineData("""{ "location": "eastus" }""", "$.name is missing.")]
    [InlineData("""{ "name": "ab", "location": "eastus", "brandNew": 1 }""", "$.brandNew is no property of Microsoft.Quantum/workspaces.")]
    [InlineData("""{ "name": "-", "location": "eastus" }""", "$.name: '-' is not of the form ^[a-zA-Z0-9]+(-*[a-zA-Z0-9])*$.")]
    [InlineData("""{ "name": "ab", "location": 1 }""", "$.location: Number is no StringType.")]
    [InlineData(
        """{ "name": "ab", "location": "eastus", "properties": { "usable": "Perhaps" } }""",
        "$.properties.usable: Perhaps is none of the published values.")]
    [InlineData(
        """{ "name": "ab", "location": "eastus", "properties": { "apiKeyEnabled": "true" } }""",
        "$.properties.apiKeyEnabled: String is no BooleanType.")]
    [InlineData(
        """{ "name": "ab", "location": "eastus", "properties": { "providers": [{ "quotas": { "standardMinutesLifetime": -1 } }] } }""",
        "$.properties.providers[0].quotas.standardMinutesLifetime: Number is no IntegerType.")]
    public void The_check_itself_finds_what_is_wrong(string json, string expected) =>
        Assert.Equal(
            [expected],
            new SpecificationTypes("2026-06-15-preview").FaultsOf(JsonSerializer.Deserialize<JsonElement>(json), WorkspaceType));
}
