using Azure.Core.Pipeline;
using Loopback;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.DependencyInjection;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Registration;

[Collection(AloneTests.Name)]
public sealed class EnvironmentRegistrationTests : ServiceTests
{
    private static readonly string[] Variables =
    [
        "AZURE_QUANTUM_CONNECTION_STRING", "AZURE_QUANTUM_SUBSCRIPTION_ID", "AZURE_QUANTUM_WORKSPACE_RG", "AZURE_QUANTUM_WORKSPACE_NAME",
    ];

    private readonly string?[] _before = [.. Variables.Select(Environment.GetEnvironmentVariable)];

    public override async Task DisposeAsync()
    {
        Set(_before);
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_key_of_a_connection_string_in_the_environment_is_used(bool hasCredential)
    {
        Set(Service.ConnectionStringFor(Service.Endpoint), null, null, null);
        var workspace = Provide(clients =>
        {
            if (hasCredential)
                clients.UseCredential(new EmulatorCredential(Service));

            clients.AddQuantumWorkspace();
        }).GetRequiredService<Workspace>();
        Assert.Equal(Connect.AllTargets, workspace.GetTargets().Select(target => target.Id));
        Assert.All(Service.Requests, request => Assert.Equal(Service.AccessKey, request.Headers["x-ms-quantum-api-key"]));
    }

    [Fact]
    public void Without_a_key_the_credential_of_the_builder_is_used()
    {
        Set(null, LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName);
        var workspace = Provide(clients =>
        {
            clients.UseCredential(new EmulatorCredential(Service));
            clients.AddQuantumWorkspace().ConfigureOptions(options =>
            {
                options.ManagementEndpoint = Service.SecureEndpoint;
                options.Transport = new HttpClientTransport(Service.CreateHandler());
            });
        }).GetRequiredService<Workspace>();
        Assert.Equal(Connect.AllTargets, workspace.GetTargets().Select(target => target.Id));
        Assert.All(Service.Requests, request => Assert.StartsWith("Bearer ", request.Headers["Authorization"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_keys_client_is_that_of_the_workspace_in_the_environment(bool isConnectionString)
    {
        if (isConnectionString)
            Set(Service.ConnectionStringFor(Service.Endpoint), null, null, null);
        else
            Set(null, LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName);

        var client = Provide(clients =>
        {
            clients.UseCredential(new EmulatorCredential(Service));
            clients.AddWorkspaceKeysClient().ConfigureOptions(options =>
            {
                options.ManagementEndpoint = Service.SecureEndpoint;
                options.Transport = new HttpClientTransport(Service.CreateHandler());
            });
        }).GetRequiredService<WorkspaceKeysClient>();
        Assert.Equal(Service.AccessKey, client.GetKeys().Value.PrimaryKey!.GetKey());
    }

    [Fact]
    public void A_keys_client_says_what_the_environment_lacks()
    {
        Set(null, null, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName);
        var exception = Assert.Throws<InvalidOperationException>(() => new WorkspaceKeysClient(new EmulatorCredential(Service)));
        Assert.Contains("AZURE_QUANTUM_SUBSCRIPTION_ID", exception.Message);

        Set(null, null, null, null);
        Assert.Throws<InvalidOperationException>(() => new WorkspaceKeysClient());
    }

    private static ServiceProvider Provide(Action<AzureClientFactoryBuilder> add)
    {
        var services = new ServiceCollection();
        services.AddAzureClients(add);
        return services.BuildServiceProvider();
    }

    private static void Set(params string?[] values)
    {
        foreach (var (variable, value) in Variables.Zip(values))
            Environment.SetEnvironmentVariable(variable, value);
    }
}
