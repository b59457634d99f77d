using Azure;
using System.Text.Json.Nodes;
using Loopback;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Lookup;

/// <summary>A workspace that is found by its name, and by what else is known of it.</summary>
public sealed class ResourceGraphLookupTests : ServiceTests
{
    private const string OtherSubscription = "0d1f5b52-7c1a-4a63-9f0e-5a4c3b2d1e0f";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_name_alone_is_enough(bool isAsync)
    {
        var workspace = ByName(LoopbackService.WorkspaceName.ToUpperInvariant());
        Assert.Null(workspace.SubscriptionId);
        Assert.Null(workspace.ResourceGroupName);

        var count = isAsync ? (await workspace.GetTargetsAsync().ToListAsync()).Count : workspace.GetTargets().Count();
        Assert.Equal(Connect.AllTargets.Length, count);
        Assert.Equal(
            (LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName), (workspace.SubscriptionId, workspace.ResourceGroupName));
        Assert.Equal(Service.SecureEndpoint, workspace.Endpoint);
    }

    [Theory]
    [InlineData(null, null, null, "", false)]
    [InlineData("loopback-rg", null, null, " | where resourceGroup =~ 'loopback-rg'", false)]
    [InlineData(null, null, "East US", " | where location =~ 'eastus'", false)]
    [InlineData(null, LoopbackService.SubscriptionId, "eastus", " | where location =~ 'eastus'", true)]
    public void The_request_is_what_the_service_specifies(
        string? resourceGroup, string? subscription, string? location, string filters, bool hasSubscription)
    {
        _ = ByName(LoopbackService.WorkspaceName, resourceGroup, subscription, location).GetTargets().First();

        var request = Service.Requests.First();
        Assert.Equal(
            ("POST", "/providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01"), (request.Method, request.PathAndQuery));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(
            $"Resources | where type =~ 'microsoft.quantum/workspaces' | where name =~ '{LoopbackService.WorkspaceName}'{filters}"
            + " | extend endpointUri = tostring(properties.endpointUri), provisioningState = tostring(properties.provisioningState)"
            + " | project subscriptionId, resourceGroup, location, endpointUri, provisioningState",
            body["query"]!.GetValue<string>());
        Assert.Equal(hasSubscription ? LoopbackService.SubscriptionId : null, body["subscriptions"]?[0]!.GetValue<string>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_not_known_can_be_asked_for_without_a_request_to_the_workspace(bool isAsync)
    {
        var workspace = ByName(LoopbackService.WorkspaceName);
        await LocateAsync();
        Assert.Equal(
            (LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName), (workspace.SubscriptionId, workspace.ResourceGroupName));
        Assert.Equal(Service.SecureEndpoint, workspace.Endpoint);

        // Once: what is known is not asked for again.
        await LocateAsync();
        Assert.EndsWith(
            "/providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01", Assert.Single(Service.Requests).PathAndQuery);

        async Task LocateAsync()
        {
            if (isAsync)
                await workspace.LocateAsync();
            else
                workspace.Locate();
        }
    }

    [Fact]
    public void None_of_the_name_is_an_error_that_says_so()
    {
        var message = Assert.Throws<RequestFailedException>(
            () => ByName("nobody", "some-rg", location: "West US").GetTargets().ToList()).Message;
        Assert.Contains(
            "There is no Azure Quantum workspace with the name 'nobody' in the resource group 'some-rg' in the location 'westus'", message);
    }

    [Fact]
    public void Several_of_the_name_are_an_error_and_what_tells_them_apart_helps()
    {
        Service.Emulator.Workspaces.Add(OtherSubscription, "other-rg", LoopbackService.WorkspaceName, "West Europe");
        var message = Assert.Throws<RequestFailedException>(() => ByName(LoopbackService.WorkspaceName).GetTargets().ToList()).Message;
        Assert.Contains("There are 2 Azure Quantum workspaces", message);

        Workspace[] told =
        [
            ByName(LoopbackService.WorkspaceName, "other-rg"),
            ByName(LoopbackService.WorkspaceName, subscription: OtherSubscription),
            ByName(LoopbackService.WorkspaceName, location: "westeurope"),
        ];
        Assert.All(told, workspace =>
        {
            _ = workspace.GetTargets().First();
            Assert.Equal((OtherSubscription, "other-rg"), (workspace.SubscriptionId, workspace.ResourceGroupName));
        });
    }

    [Theory]
    [InlineData(
        """{ "endpointUri": "https://eastus.quantum.azure.com/", "subscriptionId": "1", "resourceGroup": "g" }""", "SubscriptionId")]
    [InlineData(
        """
        {
          "endpointUri": "https://eastus.quantum.azure.com/", "subscriptionId": "12345678-9abc-def0-1234-56789abcdef0",
          "resourceGroup": "a/b"
        }
        """,
        "ResourceGroupName")]
    [InlineData("""{ "endpointUri": "https://evil.example/" }""", "not used")]
    [InlineData("""{ "provisioningState": "Failed" }""", "'Failed'")]
    public void What_the_service_says_is_checked_like_what_a_user_says(string row, string words)
    {
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerJsonAsync(context, $$"""{ "totalRecords": 1, "data": [{{row}}] }""");
            return true;
        };
        Assert.Contains(words, Assert.Throws<RequestFailedException>(() => ByName("some-workspace").GetTargets().ToList()).Message);
        Assert.Single(Service.Requests);
    }

    private Workspace ByName(string name, string? resourceGroup = null, string? subscription = null, string? location = null) =>
        new(subscription, resourceGroup, name, location, new EmulatorCredential(Service), Manage.LookupOptions(Service));
}
