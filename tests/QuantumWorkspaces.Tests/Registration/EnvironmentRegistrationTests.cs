using Loopback;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.DependencyInjection;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Registration;

[Collection(AloneTests.Name)]
public sealed class EnvironmentRegistrationTests
{
    private const string Variable = "AZURE_QUANTUM_CONNECTION_STRING";

    [Fact]
    public async Task Without_arguments_the_environment_names_the_workspace()
    {
        await using var service = await LoopbackService.StartAsync();
        var services = new ServiceCollection();
        services.AddAzureClients(clients => clients.AddQuantumWorkspace());
        await using var provider = services.BuildServiceProvider();
        var before = Environment.GetEnvironmentVariable(Variable);
        try
        {
            Environment.SetEnvironmentVariable(Variable, service.ConnectionStringFor(service.Endpoint));
            Assert.Equal(Connect.AllTargets, provider.GetRequiredService<Workspace>().GetTargets().Select(target => target.Id));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }

        Assert.All(service.Requests, request => Assert.Equal(service.AccessKey, request.Headers["x-ms-quantum-api-key"]));
    }
}
