using Azure;
using Azure.Core;

namespace QuantumWorkspaces.Tests.Client;

public class ConstructorTests
{
    private static readonly string Key = FakeKey.Create();

    [Theory]
    [InlineData("subscriptionId", null, "")]
    [InlineData("subscriptionId", "", "is empty")]
    [InlineData("subscriptionId", "{KEY}", "is not a GUID")]
    [InlineData("resourceGroupName", null, "")]
    [InlineData("resourceGroupName", "a/b", "has a character")]
    [InlineData("resourceGroupName", "{KEY}{KEY}", "is too long")]
    [InlineData("resourceGroupName", "..", "ends with a period")]
    [InlineData("resourceGroupName", "a\uFFFF", "has a character")]
    [InlineData("workspaceName", null, "")]
    [InlineData("workspaceName", "-a", "starts or ends with a hyphen")]
    [InlineData("workspaceName", "{KEY}", "is too long")]
    [InlineData("endpoint", null, "")]
    [InlineData("endpoint", "eastus.quantum.azure.com", "is not an address")]
    [InlineData("endpoint", "https://eastus.quantumXazure.com/", "names a host that does not belong to Azure Quantum")]
    [InlineData("endpoint", "https://eastus.quantum.azure.com.evil.example/", "names a host")]
    [InlineData("endpoint", "https://eastus.quantum\u3002azure\u3002com/", "names a host")]
    [InlineData("endpoint", "https://{KEY}@eastus.quantum.azure.com/", "has user information")]
    [InlineData("endpoint", "https://eastus.quantum.azure.com/{KEY}", "has a path")]
    [InlineData("endpoint", "https://eastus.quantum.azure.com/?{KEY}", "has a path")]
    [InlineData("endpoint", "https://eastus.quantum.azure.com:8443/", "has a port")]
    [InlineData("endpoint", "http://eastus.quantum.azure.com/", "does not start with https://")]
    [InlineData("endpoint", "file:///eastus.quantum.azure.com/", "does not start with https://")]
    public void A_bad_argument_is_named_and_not_shown(string parameter, string? value, string words)
    {
        value = value?.Replace("{KEY}", Key);
        var endpoint = parameter == "endpoint" ? value : Sample.Endpoint;
        var uri = endpoint is null ? null : new Uri(endpoint, UriKind.RelativeOrAbsolute);
        string? ValueOf(string name, string right) => parameter == name ? value : right;
        Action<Func<string, string, string, Workspace>> run = create =>
        {
            var exception = Assert.ThrowsAny<ArgumentException>(() => create(
                ValueOf("subscriptionId", Sample.SubscriptionId)!, ValueOf("resourceGroupName", Sample.ResourceGroupName)!,
                ValueOf("workspaceName", Sample.WorkspaceName)!));
            Assert.Equal(value is null ? typeof(ArgumentNullException) : typeof(ArgumentException), exception.GetType());
            Assert.Equal(parameter, exception.ParamName);
            Assert.Contains(words, exception.Message);
            KeyParts.AssertAbsent(Key, exception.ToString());
        };

        run((subscription, group, name) => new Workspace(uri!, subscription, group, name, new AzureKeyCredential(Key)));
        run((subscription, group, name) => new Workspace(uri!, subscription, group, name, NoToken));
    }

    [Fact]
    public void A_credential_is_needed()
    {
        var endpoint = new Uri(Sample.Endpoint);
        Assert.Equal("credential", Assert.Throws<ArgumentNullException>(
            () => new Workspace(
                endpoint, Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName, (AzureKeyCredential)null!)).ParamName);
        Assert.Equal("credential", Assert.Throws<ArgumentNullException>(
            () => new Workspace(
                endpoint, Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName, (TokenCredential)null!)).ParamName);
    }

    [Theory]
    [InlineData("https://eastus.quantum.azure.com")]
    [InlineData("https://eastus.quantum.azure.com:443/")]
    [InlineData("https://EASTUS.quantum.azure.com/")]
    public void The_same_endpoint_in_other_words_is_taken(string endpoint)
    {
        var workspace = new Workspace(new Uri(endpoint), Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName, NoToken);
        Assert.Equal(new Uri(Sample.Endpoint), workspace.Endpoint);
        Assert.Equal(Sample.SubscriptionId, workspace.SubscriptionId);
        Assert.Equal(Sample.ResourceGroupName, workspace.ResourceGroupName);
        Assert.Equal(Sample.WorkspaceName, workspace.WorkspaceName);
    }

    [Fact]
    public void From_a_connection_string_all_values_are_there()
    {
        var workspace = Workspace.FromConnectionString(Sample.Text(Key));
        Assert.Equal(new Uri(Sample.Endpoint), workspace.Endpoint);
        Assert.Equal(Sample.SubscriptionId, workspace.SubscriptionId);
        Assert.Equal(Sample.ResourceGroupName, workspace.ResourceGroupName);
        Assert.Equal(Sample.WorkspaceName, workspace.WorkspaceName);
    }

    [Fact]
    public void An_unknown_service_version_is_refused() =>
        Assert.Equal(
            "version",
            Assert.Throws<ArgumentOutOfRangeException>(() => new WorkspaceOptions((WorkspaceOptions.ServiceVersion)99)).ParamName);

    [Fact]
    public void A_keys_client_has_the_names_in_the_order_of_a_workspace()
    {
        var client = new WorkspaceKeysClient(Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName, NoToken);
        Assert.Equal(
            (Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName),
            (client.WorkspaceId.SubscriptionId, client.WorkspaceId.ResourceGroupName, client.WorkspaceId.Name));

        var workspace = new Workspace(Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName, credential: NoToken);
        Assert.Equal(
            (Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName),
            (workspace.SubscriptionId, workspace.ResourceGroupName, workspace.WorkspaceName));

        Assert.Equal("credential", Assert.Throws<ArgumentNullException>(
            () => new WorkspaceKeysClient(Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName, null!)).ParamName);
        Assert.Equal("subscriptionId", Assert.Throws<ArgumentException>(
            () => new WorkspaceKeysClient(Sample.WorkspaceName, Sample.ResourceGroupName, Sample.SubscriptionId, NoToken)).ParamName);
    }

    private static TokenCredential NoToken =>
        DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException("No token is wanted here."));
}
