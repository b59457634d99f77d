using Azure;
using Loopback;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Keys;

/// <summary>Where the management plane's answers lead: never to another host with the token.</summary>
public sealed class ForeignLinkTests : ServiceTests
{
    private LoopbackService _foreign = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _foreign = await LoopbackService.StartAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _foreign.DisposeAsync();
    }

    [Theory]
    [InlineData("Azure-AsyncOperation", "https://localhost:{FOREIGN}/operation")]
    [InlineData("Azure-AsyncOperation", "http://127.0.0.1:{FOREIGN_HTTP}/operation")]
    [InlineData("Azure-AsyncOperation", "https://someone@localhost:{OWN}/operation")]
    [InlineData("Azure-AsyncOperation", "https://localhost:{OWN}@localhost:{FOREIGN}/operation")]
    [InlineData("Azure-AsyncOperation", "https://management.azure.com.evil.example/operation")]
    public async Task An_operation_elsewhere_is_not_followed(string header, string template)
    {
        var link = template
            .Replace("{FOREIGN}", $"{_foreign.SecureEndpoint.Port}")
                .Replace("{FOREIGN_HTTP}", $"{_foreign.Endpoint.Port}").Replace("{OWN}", $"{Service.SecureEndpoint.Port}");
        Service.Intercept = async context =>
        {
            if (context.Request.Method != "PUT")
                return false;

            context.Response.Headers[header] = link;
            await LoopbackService.AnswerJsonAsync(context, """{ "properties": { "provisioningState": "Updating" } }""");
            return true;
        };

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => Manage.Keys(Service).DisableKeysAsync(WaitUntil.Completed));
        Assert.Contains("not followed", exception.Message);
        Assert.Throws<RequestFailedException>(() => Manage.Keys(Service).DisableKeys(WaitUntil.Completed));
        Assert.Empty(_foreign.Requests);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        Service.Intercept = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = new Uri(_foreign.SecureEndpoint, context.Request.Path).AbsoluteUri;
            return Task.FromResult(true);
        };
        var client = Manage.Keys(Service);
        Assert.Equal(status, Assert.Throws<RequestFailedException>(() => client.GetKeys()).Status);
        Assert.Equal(
            status, (await Assert.ThrowsAsync<RequestFailedException>(() => client.RegenerateKeysAsync(WorkspaceKeyKinds.Both))).Status);
        Assert.Equal(status, (await Assert.ThrowsAsync<RequestFailedException>(() => client.DisableKeysAsync(WaitUntil.Completed))).Status);
        Assert.Empty(_foreign.Requests);
    }

    [Theory]
    [InlineData("https://management.azure.com/", true)]
    [InlineData("https://eastus.management.azure.com/", true)]
    [InlineData("https://api-dogfood.resources.windows-int.net/", true)]
    [InlineData("https://localhost:5181/", true)]
    [InlineData("https://127.0.0.1/", true)]
    [InlineData("http://management.azure.com/", false)]
    [InlineData("http://localhost:5180/", false)]
    [InlineData("https://management.azure.com:8443/", false)]
    [InlineData("https://management.azure.com.evil.example/", false)]
    [InlineData("https://evilmanagement.azure.com/", false)]
    [InlineData("https://managementXazure.com/", false)]
    [InlineData("https://someone@management.azure.com/", false)]
    [InlineData("https://management.azure.com/path", false)]
    [InlineData("https://management.azure.com/?query", false)]
    [InlineData("https://evil.example/", false)]
    public void Only_hosts_of_Azure_Resource_Manager_are_taken(string endpoint, bool isTaken)
    {
        var uri = new Uri(endpoint);
        if (isTaken)
        {
            Assert.Equal(uri, new WorkspaceKeysClientOptions { ManagementEndpoint = uri }.ManagementEndpoint);
            Assert.Equal(uri, new WorkspaceOptions { ManagementEndpoint = uri }.ManagementEndpoint);
        }
        else
        {
            Assert.Throws<ArgumentException>(() => new WorkspaceKeysClientOptions { ManagementEndpoint = uri });
            Assert.Throws<ArgumentException>(() => new WorkspaceOptions { ManagementEndpoint = uri });
        }
    }
}
