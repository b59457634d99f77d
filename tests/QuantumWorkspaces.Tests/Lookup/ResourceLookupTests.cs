using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Loopback;
using QuantumWorkspaces.Lookup;
using QuantumWorkspaces.Settings;
using QuantumWorkspaces.Tests.Client;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Lookup;

/// <summary>A workspace whose endpoint is looked up in Azure Resource Manager.</summary>
public sealed class ResourceLookupTests : ServiceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_endpoint_is_looked_up_at_the_first_request_and_once(bool isAsync)
    {
        var workspace = ById();
        var targets = workspace.GetTargets();
        Assert.Null(workspace.Endpoint);
        Assert.Empty(Service.Requests);

        var names = isAsync
            ? (await workspace.GetTargetsAsync().ToListAsync()).ConvertAll(target => target.Id)
            : targets.Select(target => target.Id).ToList();
        _ = workspace.GetQuotas().First();

        Assert.Equal(Connect.AllTargets, names);
        Assert.Equal(Service.SecureEndpoint, workspace.Endpoint);
        var lookup = Assert.Single(
            Service.Requests, request => request.PathAndQuery.StartsWith(Manage.WorkspacePath + "?", StringComparison.Ordinal));
        Assert.Equal(("GET", $"{Manage.WorkspacePath}?api-version=2026-06-15-preview"), (lookup.Method, lookup.PathAndQuery));
        Assert.Same(lookup, Service.Requests.First());
    }

    [Fact]
    public async Task Many_that_come_at_once_ask_once()
    {
        var workspace = ById();
        await Task.WhenAll(
            Enumerable.Range(0, 50)
                .Select(async _ => Assert.Equal(Connect.AllTargets.Length, (await workspace.GetTargetsAsync().ToListAsync()).Count)));
        Assert.Single(Service.Requests, request => request.PathAndQuery.StartsWith(Manage.WorkspacePath + "?", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_plane_is_asked_with_its_own_scope_and_version()
    {
        var scopes = new List<string>();
        var inner = new EmulatorCredential(Service);
        var credential = DelegatedTokenCredential.Create((context, token) =>
        {
            scopes.AddRange(context.Scopes);
            return inner.GetToken(context, token);
        });
        var options = Manage.LookupOptions(Service);
        options.ManagementServiceVersion = WorkspaceKeysClientOptions.ServiceVersion.V2025_12_15_Preview;
        _ = new Workspace(Manage.WorkspaceId, credential, options).GetQuotas().First();

        Assert.Equal(["https://management.azure.com/.default", "https://quantum.microsoft.com/.default"], scopes);
        Assert.EndsWith("?api-version=2025-12-15-preview", Service.Requests.First().PathAndQuery);
        Assert.EndsWith("?api-version=2026-01-15-preview", Service.Requests.Last().PathAndQuery);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.ManagementServiceVersion = (WorkspaceKeysClientOptions.ServiceVersion)9);
    }

    [Theory]
    [InlineData("/subscriptions/{S}/resourceGroups/{G}/providers/Microsoft.Quantum/Workspaces/{W}")]
    [InlineData("/SUBSCRIPTIONS/{S}/resourcegroups/{G}/providers/MICROSOFT.QUANTUM/workspaces/{W}")]
    public void A_resource_id_is_taken_in_any_case(string template)
    {
        var workspace = ById(Fill(template));
        Assert.Equal(
            (LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName),
            (workspace.SubscriptionId, workspace.ResourceGroupName, workspace.WorkspaceName));
        Assert.Equal(Connect.AllTargets.Length, workspace.GetTargets().Count());
    }

    [Theory]
    [InlineData("/subscriptions/{S}/resourceGroups/{G}/providers/Microsoft.Compute/virtualMachines/{W}")]
    [InlineData("/subscriptions/{S}/resourceGroups/{G}")]
    [InlineData("/subscriptions/{S}/providers/Microsoft.Quantum/workspaces/{W}")]
    [InlineData("/subscriptions/1/resourceGroups/{G}/providers/Microsoft.Quantum/workspaces/{W}")]
    [InlineData("/subscriptions/{S}/resourceGroups/{G}./providers/Microsoft.Quantum/workspaces/{W}")]
    [InlineData("/subscriptions/{S}/resourceGroups/{G}/providers/Microsoft.Quantum/workspaces/-")]
    [InlineData("/subscriptions/{S}/resourceGroups/{G}/providers/Microsoft.Quantum/workspaces/{W}/jobs/1")]
    [InlineData("{W}")]
    [InlineData("ApiKey={KEY}")]
    public void What_is_not_the_resource_id_of_a_workspace_is_refused_and_not_shown(string template)
    {
        var key = FakeKey.Create();
        var id = new ResourceIdentifier(Fill(template).Replace("{KEY}", key));
        Exception[] exceptions =
        [
            Assert.ThrowsAny<ArgumentException>(() => new Workspace(id, new EmulatorCredential(Service))),
            Assert.ThrowsAny<ArgumentException>(() => new WorkspaceKeysClient(id, new EmulatorCredential(Service))),
        ];
        Assert.All(exceptions, exception =>
        {
            Assert.Equal("workspaceId", ((ArgumentException)exception).ParamName);
            KeyParts.AssertAbsent(key, exception.ToString());
        });
    }

    [Fact]
    public void A_workspace_that_does_not_exist_is_an_error_that_says_what_to_check()
    {
        var exception = Assert.Throws<RequestFailedException>(
            () => ById(Fill("/subscriptions/{S}/resourceGroups/{G}/providers/Microsoft.Quantum/workspaces/other")).GetTargets().ToList());
        Assert.Equal(404, exception.Status);
        Assert.Contains("Check the subscription id, the resource group and the workspace name", exception.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_workspace_without_an_endpoint_is_an_error_with_its_state(string? endpoint)
    {
        Answer(endpoint, "ProviderLaunching");
        var message = Assert.Throws<RequestFailedException>(() => ById().GetTargets().ToList()).Message;
        Assert.Contains("has no endpoint", message);
        Assert.Contains("'ProviderLaunching'", message);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://eastus.quantum.azure.com.evil.example")]
    [InlineData("https://eastus.quantumXazureXcom/")]
    [InlineData("http://eastus.quantum.azure.com")]
    [InlineData("https://eastus.quantum.azure.com@evil.example/")]
    [InlineData("https://eastus.quantum.azure.com/../evil")]
    [InlineData("not an address")]
    public async Task An_endpoint_elsewhere_is_not_used(string endpoint)
    {
        Answer(endpoint, "Succeeded");
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => ById().GetTargetsAsync().ToListAsync());
        Assert.Contains("It is not used", exception.Message);
        Assert.Single(Service.Requests);
    }

    [Theory]
    [InlineData("https://eastus.quantum.azure.com", "https://eastus.quantum.azure.com/")]
    [InlineData("HTTPS://My-Workspace.EastUS.Quantum.Azure.com:443/", "https://my-workspace.eastus.quantum.azure.com/")]
    public void An_endpoint_in_other_words_is_taken(string endpoint, string expected) =>
        Assert.Equal(
            new Uri(expected),
            new FoundWorkspace(null, null, "East US", endpoint, "Succeeded").Complete(Known, fromLoopback: false).Endpoint);

    [Fact]
    public void Only_an_emulator_leads_to_the_same_machine()
    {
        var found = new FoundWorkspace(null, null, "East US", "http://127.0.0.1:5180/", "Succeeded");
        Assert.Equal(new Uri("http://127.0.0.1:5180/"), found.Complete(Known, fromLoopback: true).Endpoint);
        Assert.Contains("It is not used", Assert.Throws<RequestFailedException>(() => found.Complete(Known, fromLoopback: false)).Message);
    }

    private static readonly WorkspaceSettings Known = new(null, Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName);

    [Fact]
    public void After_a_failure_the_next_request_asks_again()
    {
        Service.Emulator.Faults.Add(new Fault { Status = 403, Code = "AuthorizationFailed" });
        var workspace = ById();
        var exception = Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList());
        Assert.Equal(403, exception.Status);
        Assert.Contains("role", exception.Message);
        Assert.Equal(Connect.AllTargets.Length, workspace.GetTargets().Count());
    }

    [Theory]
    [InlineData("East US", null)]
    [InlineData("eastus", null)]
    [InlineData("westus", "is in the location 'eastus', not in 'westus'")]
    public void A_location_that_is_given_is_compared_with_what_is_found(string location, string? error)
    {
        var workspace = new Workspace(
            LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName, location,
            new EmulatorCredential(Service), Manage.LookupOptions(Service));
        if (error is null)
            Assert.Equal(Connect.AllTargets.Length, workspace.GetTargets().Count());
        else
            Assert.Contains(error, Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList()).Message);
    }

    [Fact]
    public void A_continuation_token_is_checked_as_soon_as_the_endpoint_is_known()
    {
        var workspace = ById();
        Assert.Throws<ArgumentException>(() => workspace.GetTargets().AsPages("https://evil.example/next").ToList());
        Assert.Throws<ArgumentException>(() => workspace.GetTargets().AsPages("https://evil.example/next"));
    }

    private Workspace ById(string? id = null) =>
        new(id is null ? Manage.WorkspaceId : new ResourceIdentifier(id), new EmulatorCredential(Service), Manage.LookupOptions(Service));

    private static string Fill(string template) => template
        .Replace("{S}", LoopbackService.SubscriptionId)
            .Replace("{G}", LoopbackService.ResourceGroupName).Replace("{W}", LoopbackService.WorkspaceName);

    private void Answer(string? endpoint, string state) => Service.Intercept = async context =>
    {
        var resource = new JsonObject
        {
            ["location"] = "East US",
            ["properties"] = new JsonObject { ["endpointUri"] = endpoint, ["provisioningState"] = state },
        };
        await LoopbackService.AnswerJsonAsync(context, resource.ToJsonString());
        return true;
    };
}
