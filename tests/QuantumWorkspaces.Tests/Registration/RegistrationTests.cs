using Azure;
using Azure.Core.Pipeline;
using Loopback;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Registration;

/// <summary>
/// The client builder of Microsoft.Extensions.Azure: each way to register, and that the client works over HTTP as it was registered.
/// </summary>
public sealed class RegistrationTests : ServiceTests
{
    [Fact]
    public void A_connection_string()
    {
        var provider = Provide(clients => clients.AddQuantumWorkspace(ConnectionString));
        AssertWorksWithKey(provider.GetRequiredService<Workspace>());
        Assert.Same(provider.GetRequiredService<Workspace>(), provider.GetRequiredService<Workspace>());
    }

    [Fact]
    public void A_connection_string_of_the_configuration_by_name()
    {
        var configuration = Configuration(("ConnectionStrings:quantum", ConnectionString));
        AssertWorksWithKey(
            Provide(clients => clients.AddQuantumWorkspace(configuration.GetConnectionString("quantum")!)).GetRequiredService<Workspace>());
        AssertWorksWithKey(
            Provide(
                clients => clients.AddQuantumWorkspace(
                    configuration.GetSection("ConnectionStrings:quantum"))).GetRequiredService<Workspace>());
    }

    [Theory]
    [InlineData("connectionString")]
    [InlineData("ConnectionString")]
    public void A_section_with_a_connection_string(string name)
    {
        var configuration = Configuration(($"quantum:{name}", ConnectionString));
        AssertWorksWithKey(
            Provide(clients => clients.AddQuantumWorkspace(configuration.GetSection("quantum"))).GetRequiredService<Workspace>());
    }

    [Fact]
    public void A_connection_string_that_is_in_the_configuration_only_after_the_registration()
    {
        var configuration = Configuration();
        var provider = Provide(clients => clients.AddQuantumWorkspace(configuration.GetSection("ConnectionStrings:quantum")));
        configuration["ConnectionStrings:quantum"] = ConnectionString;
        AssertWorksWithKey(provider.GetRequiredService<Workspace>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_key_of_a_section_goes_before_the_credential_of_the_builder(bool hasLocation)
    {
        var configuration = Configuration(
            Parts(Service.Endpoint), ("quantum:credential:key", Service.AccessKey), ("quantum:location", hasLocation ? "eastus" : null));
        var provider = Provide(clients =>
        {
            clients.UseCredential(new EmulatorCredential(Service));
            clients.AddQuantumWorkspace(configuration.GetSection("quantum"));
        });
        AssertWorksWithKey(provider.GetRequiredService<Workspace>());
    }

    [Fact]
    public void A_section_without_a_key_uses_the_credential_of_the_builder()
    {
        var configuration = Configuration(Parts(Service.SecureEndpoint), ("quantum:location", "eastus"));
        AssertWorksWithToken(Provide(clients =>
        {
            clients.UseCredential(new EmulatorCredential(Service));
            clients.AddQuantumWorkspace(configuration.GetSection("quantum")).ConfigureOptions(Trust);
        }).GetRequiredService<Workspace>());
    }

    [Fact]
    public void An_endpoint_uses_the_credential_of_the_builder() => AssertWorksWithToken(Provide(clients =>
    {
        clients.UseCredential(new EmulatorCredential(Service));
        clients.AddQuantumWorkspace(
            Service.SecureEndpoint, LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName,
            LoopbackService.WorkspaceName).ConfigureOptions(Trust);
    }).GetRequiredService<Workspace>());

    [Fact]
    public void A_resource_id_is_looked_up_with_the_credential_of_the_client()
    {
        var provider = Provide(
            clients => clients.AddQuantumWorkspace(Id).ConfigureOptions(Trust).WithCredential(new EmulatorCredential(Service)));
        AssertWorksWithToken(provider.GetRequiredService<Workspace>());
    }

    [Fact]
    public void Named_clients_are_each_their_own()
    {
        var provider = Provide(clients =>
        {
            clients.AddQuantumWorkspace(ConnectionString).WithName("first");
            clients.AddQuantumWorkspace(Sample.Text(FakeKey.Create())).WithName("second");
        });
        var factory = provider.GetRequiredService<IAzureClientFactory<Workspace>>();
        AssertWorksWithKey(factory.CreateClient("first"));
        Assert.Equal(Sample.WorkspaceName, factory.CreateClient("second").WorkspaceName);
    }

    [Fact]
    public void Options_of_the_section_take_effect()
    {
        var configuration = Configuration(
            Parts(Service.Endpoint),
            ("quantum:credential:key", Service.AccessKey), ("quantum:retry:maxRetries", "2"), ("quantum:retry:delay", "00:00:00.001"),
            ("quantum:diagnostics:applicationId", "my-app"));
        var workspace = Provide(
            clients => clients.AddQuantumWorkspace(configuration.GetSection("quantum"))).GetRequiredService<Workspace>();
        AssertFailsAfter(3, () => workspace.GetTargets().ToList());
        Assert.All(Service.Requests, request => Assert.StartsWith("my-app ", request.Headers["User-Agent"]));
    }

    [Fact]
    public void Options_of_another_section_take_effect_for_a_connection_string_and_a_keys_client()
    {
        var retry = Configuration(("retry:maxRetries", "1"), ("retry:delay", "00:00:00.001"));
        var provider = Provide(clients =>
        {
            clients.UseCredential(new EmulatorCredential(Service));
            clients.AddQuantumWorkspace(ConnectionString).ConfigureOptions(retry);
            clients.AddWorkspaceKeysClient(Id).ConfigureOptions(retry).ConfigureOptions(Trust);
        });
        AssertFailsAfter(2, () => provider.GetRequiredService<Workspace>().GetTargets().ToList());
        AssertFailsAfter(2, () => provider.GetRequiredService<WorkspaceKeysClient>().GetKeys());
    }

    [Fact]
    public async Task A_keys_client_uses_the_credential_of_the_builder()
    {
        var provider = Provide(clients =>
        {
            clients.UseCredential(new EmulatorCredential(Service));
            clients.AddWorkspaceKeysClient(Id).ConfigureOptions(Trust);
        });
        var client = provider.GetRequiredService<WorkspaceKeysClient>();
        Assert.Equal(Service.AccessKey, (await client.GetKeysAsync()).Value.PrimaryKey!.GetKey());
    }

    [Theory]
    [InlineData("endpoint")]
    [InlineData("subscriptionId")]
    [InlineData("resourceGroupName")]
    [InlineData("workspaceName")]
    public void A_missing_part_is_named(string part)
    {
        var configuration = Configuration(Parts(Service.Endpoint), ("quantum:credential:key", Service.AccessKey), ($"quantum:{part}", ""));
        var message = MessageOf(configuration.GetSection("quantum"));
        Assert.Contains(
            $"The section 'quantum' of the configuration does not describe an Azure Quantum workspace. It lacks {part};", message);
    }

    [Fact]
    public void A_section_that_is_not_there_is_named() => Assert.Contains(
        "The section 'ConnectionStrings:quantum' of the configuration does not describe an Azure Quantum workspace. "
        + "It lacks endpoint, subscriptionId, resourceGroupName, workspaceName;",
        MessageOf(Configuration().GetSection("ConnectionStrings:quantum")));

    [Theory]
    [InlineData("endpoint", "https://evil.example/")]
    [InlineData("endpoint", "{KEY}")]
    [InlineData("subscriptionId", "{KEY}")]
    [InlineData("workspaceName", "{KEY}")]
    public void A_malformed_part_does_not_show(string part, string value) =>
        MessageOf(
            Configuration(
                Parts(Service.Endpoint), ("quantum:credential:key", Service.AccessKey),
                ($"quantum:{part}", value.Replace("{KEY}", Service.AccessKey))).GetSection("quantum"));

    [Fact]
    public void A_malformed_connection_string_does_not_show()
    {
        var text = ConnectionString.Replace("WorkspaceName=", "WorkspaceNam=");
        Assert.Contains("WorkspaceName", MessageOf(Configuration(("quantum", text)).GetSection("quantum")));
        Assert.Contains("WorkspaceName", MessageOf(Configuration(("quantum:connectionString", text)).GetSection("quantum")));
    }

    private static Azure.Core.ResourceIdentifier Id => WorkspaceKeysClient.CreateResourceIdentifier(
        LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName);

    private string ConnectionString => Service.ConnectionStringFor(Service.Endpoint);

    private static ServiceProvider Provide(Action<AzureClientFactoryBuilder> register)
    {
        var services = new ServiceCollection();
        services.AddAzureClients(register);
        return services.BuildServiceProvider();
    }

    private static (string, string?)[] Parts(Uri endpoint) =>
    [
        ("quantum:endpoint", endpoint.AbsoluteUri),
        ("quantum:subscriptionId", LoopbackService.SubscriptionId),
        ("quantum:resourceGroupName", LoopbackService.ResourceGroupName),
        ("quantum:workspaceName", LoopbackService.WorkspaceName),
    ];

    [Fact]
    public void A_keys_client_of_a_section_of_the_configuration()
    {
        var configuration = Configuration(
            ("quantum:subscriptionId", LoopbackService.SubscriptionId), ("quantum:resourceGroupName", LoopbackService.ResourceGroupName),
            ("quantum:workspaceName", LoopbackService.WorkspaceName), ("quantum:retry:maxRetries", "2"),
            ("quantum:retry:delay", "00:00:00.001"));
        var client = Provide(clients =>
        {
            clients.UseCredential(new EmulatorCredential(Service));
            clients.AddWorkspaceKeysClient(configuration.GetSection("quantum")).ConfigureOptions(Trust);
        }).GetRequiredService<WorkspaceKeysClient>();
        Assert.Equal(Service.AccessKey, client.GetKeys().Value.PrimaryKey!.GetKey());
        AssertFailsAfter(3, () => client.GetKeys());
    }

    [Theory]
    [InlineData("subscriptionId")]
    [InlineData("workspaceName")]
    public void A_section_that_is_not_enough_for_a_keys_client_says_what_is_missing(string missing)
    {
        var configuration = Configuration(Parts(Service.SecureEndpoint), ($"quantum:{missing}", null));
        var provider = Provide(clients =>
        {
            clients.UseCredential(new EmulatorCredential(Service));
            clients.AddWorkspaceKeysClient(configuration.GetSection("quantum"));
        });
        var exception = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<WorkspaceKeysClient>());
        Assert.EndsWith($"It lacks {missing}.", exception.Message);
    }

    private static IConfigurationRoot Configuration(params (string Name, string? Value)[] values) => Configuration([], values);

    private static IConfigurationRoot Configuration((string, string?)[] parts, params (string Name, string? Value)[] values)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in parts.Concat(values))
            all[name] = value;

        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }

    private void Trust(WorkspaceOptions options)
    {
        options.Transport = new HttpClientTransport(Service.CreateHandler());
        options.ManagementEndpoint = Service.SecureEndpoint;
    }

    private void Trust(WorkspaceKeysClientOptions options)
    {
        options.Transport = new HttpClientTransport(Service.CreateHandler());
        options.ManagementEndpoint = Service.SecureEndpoint;
    }

    private void AssertWorksWithKey(Workspace workspace)
    {
        Assert.Equal(Connect.AllTargets, workspace.GetTargets().Select(target => target.Id));
        Assert.All(Service.Requests, request => Assert.Equal(Service.AccessKey, request.Headers["x-ms-quantum-api-key"]));
        Assert.All(Service.Requests, request => Assert.DoesNotContain("Authorization", request.Headers));
    }

    private void AssertWorksWithToken(Workspace workspace)
    {
        Assert.Equal(Connect.AllTargets, workspace.GetTargets().Select(target => target.Id));
        Assert.All(Service.Requests, request => Assert.StartsWith("Bearer ", request.Headers["Authorization"]));
        Assert.All(Service.Requests, request => Assert.DoesNotContain("x-ms-quantum-api-key", request.Headers));
    }

    private void AssertFailsAfter(int count, Func<object> request)
    {
        var before = Service.Requests.Count;
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerErrorAsync(context, 503, "Busy", "Come again.");
            return true;
        };
        Assert.Equal(503, Assert.Throws<RequestFailedException>(request).Status);
        Assert.Equal(count, Service.Requests.Count - before);
    }

    /// <summary>What is said when the client is asked for. It shows no key, and nothing is sent.</summary>
    private string MessageOf(IConfiguration configuration)
    {
        var provider = Provide(clients => clients.AddQuantumWorkspace(configuration));
        var message = Assert.ThrowsAny<Exception>(provider.GetRequiredService<Workspace>).ToString();
        KeyParts.AssertAbsent(Service.AccessKey, message);
        Assert.Empty(Service.Requests);
        return message;
    }
}
