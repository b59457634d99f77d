using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Loopback;
using Microsoft.AspNetCore.Http;
using QuantumWorkspaces.Tests.Client;
using QuantumWorkspaces.Tests.Emulation.Conformity;

namespace QuantumWorkspaces.Tests.Published;

/// <summary>
/// The examples that the service's specification publishes, served as they are: every value of one is found again in what the library makes
/// of it.
/// </summary>
public sealed class ExampleTests : IAsyncLifetime
{
    private const string Providers = "Providers_List.json";
    private const string Quotas = "Quotas_List.json";
    private const string Keys = "Workspaces_ListKeys.json";
    private const string Regeneration = "Workspaces_RegenerateKeys.json";
    private const string Resource = "Workspaces_CreateOrUpdate.response-200.json";

    private const string Storage = "Storage_GetSasUri.json";

    private LoopbackService _service = null!;

    public async Task InitializeAsync() => _service = await LoopbackService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public void Every_example_has_a_test() => Assert.Equal(
        [Providers, Quotas, Storage, Resource, Keys, Regeneration],
        typeof(ExampleTests).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal) && !name.EndsWith(".types.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Fact]
    public async Task Providers_and_targets()
    {
        var example = Serve(Providers);
        var workspace = Connect.WithKey(_service);
        var providers = await workspace.GetProvidersAsync().ToListAsync();
        AssertSame(example, new JsonObject { ["value"] = new JsonArray([.. providers.Select(ModelJson.Write)]) });
        AssertSame(example, new JsonObject
        {
            ["value"] = new JsonArray([.. Items(example).Select(item => ModelJson.Write(ModelJson.ReadProvider(item)))]),
        });
        AssertSame(
            new JsonArray([.. Items(example).SelectMany(provider => provider["targets"]!.AsArray()).Select(target => target!.DeepClone())]),
            new JsonArray([.. workspace.GetTargets().Select(ModelJson.Write)]));
        Assert.Equal(["microsoft-qc", "ionq", "ionq"], workspace.GetTargets().Select(target => target.ProviderId));
    }

    [Fact]
    public void The_quotas()
    {
        var example = Serve(Quotas);
        AssertSame(example, new JsonObject
        {
            ["value"] = new JsonArray([.. Connect.WithKey(_service).GetQuotas().Select(ModelJson.Write)]),
        });
        AssertSame(example, new JsonObject
        {
            ["value"] = new JsonArray([.. Items(example).Select(item => ModelJson.Write(ModelJson.ReadQuota(item)))]),
        });
    }

    [Fact]
    public async Task The_keys()
    {
        var example = Serve(Keys);
        AssertSame(example, ModelJson.Write((await KeysClient(IdOf(Keys)).GetKeysAsync()).Value));
        AssertSame(example, ModelJson.Write(ModelJson.ReadKeys(example)));
        Assert.Equal($"{IdOf(Keys)}/listKeys?api-version=2026-06-15-preview", Assert.Single(_service.Requests).PathAndQuery);
    }

    [Fact]
    public void The_request_for_new_keys()
    {
        Serve(StatusCodes.Status204NoContent, null);
        Assert.Equal(204, KeysClient(IdOf(Regeneration)).RegenerateKeys(WorkspaceKeyKinds.Both).Status);
        var request = Assert.Single(_service.Requests);
        AssertSame(
            JsonNode.Parse(Specification.Read(Regeneration).GetProperty("parameters").GetProperty("body").GetRawText())!,
            JsonNode.Parse(request.Body)!);
        Assert.Equal($"{IdOf(Regeneration)}/regenerateKey?api-version=2026-06-15-preview", request.PathAndQuery);
    }

    [Fact]
    public async Task An_address_of_the_storage()
    {
        // A file of a job whose container has the name of the example: the request is that of the example, and its address is used.
        var example = Specification.Read(Storage).GetProperty("parameters").GetProperty("blobDetails");
        var address = new Uri((string)JsonNode.Parse(Specification.ExampleBody(Storage).GetRawText())!["sasUri"]!);
        _service.Intercept = context => context.Request.Path.Value switch
        {
            { } path when path.EndsWith("/jobs/job", StringComparison.Ordinal) =>
                AnswerAsync(context, $$"""{"id":"job","containerUri":"{{new Uri(address, ".").AbsoluteUri.TrimEnd('/')}}"}"""),
            { } path when path.EndsWith("/storage/sasUri", StringComparison.Ordinal) =>
                AnswerAsync(context, Specification.ExampleBody(Storage).GetRawText()),
            _ => AnswerAsync(context, "content"),
        };
        var options = Connect.Options;
        var handler = new ToLoopbackHandler(_service);
        options.Transport = new HttpClientTransport(handler);
        var workspace = new Workspace(
            new Uri("https://eastus.quantum.azure.com/"), LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName,
            LoopbackService.WorkspaceName, new EmulatorCredential(_service), options);
        using var stream = new MemoryStream();
        await workspace.DownloadJobFileAsync("job", example.GetProperty("blobName").GetString()!, stream);

        Assert.Equal("content"u8.ToArray(), stream.ToArray());
        AssertSame(JsonNode.Parse(example.GetRawText())!, JsonNode.Parse(_service.Requests.ElementAt(1).Body)!);
        Assert.Equal(address.PathAndQuery, _service.Requests.Last().PathAndQuery);
        Assert.Equal(["eastus.quantum.azure.com", "eastus.quantum.azure.com", address.Host], handler.Hosts);
    }

    [Fact]
    public async Task A_workspace_is_found_where_its_resource_says()
    {
        var example = JsonNode.Parse(Specification.Read(Resource).GetRawText())!;
        _service.Intercept = context => AnswerAsync(
            context,
            context.Request.Path.Value!.EndsWith("/providerStatus", StringComparison.Ordinal)
                ? """{"value":[]}""" : example.ToJsonString());
        var options = Connect.Options;
        var handler = new ToLoopbackHandler(_service);
        options.Transport = new HttpClientTransport(handler);
        var id = new ResourceIdentifier((string)example["id"]!);
        var workspace = new Workspace(
            id.SubscriptionId, id.ResourceGroupName, (string)example["name"]!, (string)example["location"]!,
            new EmulatorCredential(_service), options);

        Assert.Empty(await workspace.GetTargetsAsync().ToListAsync());
        Assert.Equal(new Uri((string)example["properties"]!["endpointUri"]!), workspace.Endpoint);
        Assert.Equal(["management.azure.com", "quantumworkspace1.westus.quantum.azure.com"], handler.Hosts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_workspace_is_written_back_as_it_was_read_but_for_the_switch(bool isEnabled)
    {
        var example = JsonNode.Parse(Specification.Read(Resource).GetRawText())!;
        _service.Intercept = context => AnswerAsync(context, example.ToJsonString());
        var client = KeysClient(new ResourceIdentifier((string)example["id"]!));
        var operation = isEnabled ? await client.EnableKeysAsync(WaitUntil.Completed) : await client.DisableKeysAsync(WaitUntil.Completed);
        Assert.True(operation.HasCompleted);

        // In the example they are enabled.
        var written = _service.Requests.Where(request => request.Method == "PUT").ToList();
        if (isEnabled)
        {
            Assert.Empty(written);
            return;
        }

        var expected = example.DeepClone();
        expected["properties"]!["apiKeyEnabled"] = false;
        AssertSame(expected, JsonNode.Parse(Assert.Single(written).Body)!);
    }

    private static IEnumerable<JsonNode> Items(JsonNode example) => example["value"]!.AsArray().Select(item => item!);

    private static ResourceIdentifier IdOf(string file)
    {
        var parameters = Specification.Read(file).GetProperty("parameters");
        return WorkspaceKeysClient.CreateResourceIdentifier(
            parameters.GetProperty("subscriptionId").GetString()!, parameters.GetProperty("resourceGroupName").GetString()!,
            parameters.GetProperty("workspaceName").GetString()!);
    }

    /// <summary>Equal, where null is the same as not there.</summary>
    private static void AssertSame(JsonNode expected, JsonNode actual) => Assert.True(
        JsonElement.DeepEquals(Normalized(expected), Normalized(actual)),
        $"Expected: {expected.ToJsonString()}\nActual:   {actual.ToJsonString()}");

    private static JsonElement Normalized(JsonNode node) => JsonSerializer.SerializeToElement(WithoutNulls(node));

    private static JsonNode? WithoutNulls(JsonNode? node) => node switch
    {
        JsonObject values => new JsonObject(
            values.Where(value => value.Value is not null).Select(value => KeyValuePair.Create(value.Key, WithoutNulls(value.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithoutNulls)]),
        _ => node?.DeepClone(),
    };

    private static async Task<bool> AnswerAsync(HttpContext context, string json)
    {
        await LoopbackService.AnswerJsonAsync(context, json);
        return true;
    }

    /// <summary>Answers everything with the body of an example.</summary>
    private JsonNode Serve(string file)
    {
        var body = Specification.ExampleBody(file).GetRawText();
        Serve(StatusCodes.Status200OK, body);
        return JsonNode.Parse(body)!;
    }

    private void Serve(int status, string? body) => _service.Intercept = async context =>
    {
        context.Response.StatusCode = status;
        return body is null || await AnswerAsync(context, body);
    };

    private WorkspaceKeysClient KeysClient(ResourceIdentifier id) =>
        new(id, new EmulatorCredential(_service), Connect.KeysOptions(_service));
}
