#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
#endif
using Azure.Core;
using Azure.Core.Extensions;
using Microsoft.Extensions.Configuration;
using QuantumWorkspaces;

namespace Microsoft.Extensions.Azure;

/// <summary>Registers the clients of Azure Quantum with the client builder of Microsoft.Extensions.Azure: <c>services.AddAzureClients(clients => clients.AddQuantumWorkspace())</c>.</summary>
public static class QuantumWorkspacesClientBuilderExtensions
{
    private const string ConnectionStringKey = "connectionString";

    private static readonly string[] Parts = ["endpoint", "subscriptionId", "resourceGroupName", "workspaceName"];

#if NET8_0_OR_GREATER
    private const string Binding = "Settings are bound to the client's options by reflection. Use an overload that takes the values instead.";
#endif

    /// <summary>Registers the <see cref="Workspace"/> that the environment variables name, as <see cref="Workspace(WorkspaceOptions)"/> describes. A credential of the builder is not used.</summary>
    public static IAzureClientBuilder<Workspace, WorkspaceOptions> AddQuantumWorkspace<TBuilder>(this TBuilder builder)
        where TBuilder : IAzureClientFactoryBuilder =>
        builder.RegisterClientFactory<Workspace, WorkspaceOptions>(options => new Workspace(options));

    /// <summary>Registers the <see cref="Workspace"/> of a connection string: of <c>configuration.GetConnectionString("name")</c>, say. In source code it gives the workspace away.</summary>
    /// <param name="connectionString">What <see cref="QuantumConnectionString"/> describes. It is read when the client is first asked for.</param>
    public static IAzureClientBuilder<Workspace, WorkspaceOptions> AddQuantumWorkspace<TBuilder>(this TBuilder builder, string connectionString)
        where TBuilder : IAzureClientFactoryBuilder =>
        builder.RegisterClientFactory<Workspace, WorkspaceOptions>(options => Workspace.FromConnectionString(connectionString, options));

    /// <summary>Registers the <see cref="Workspace"/> at an endpoint, with the builder's credential.</summary>
    /// <inheritdoc cref="Workspace(Uri, string, string, string, TokenCredential, WorkspaceOptions)" path="/param"/>
    public static IAzureClientBuilder<Workspace, WorkspaceOptions> AddQuantumWorkspace<TBuilder>(
        this TBuilder builder, Uri endpoint, string subscriptionId, string resourceGroupName, string workspaceName)
        where TBuilder : IAzureClientFactoryBuilderWithCredential =>
        builder.RegisterClientFactory<Workspace, WorkspaceOptions>(
            (options, credential) => new Workspace(endpoint, subscriptionId, resourceGroupName, workspaceName, credential, options));

    /// <summary>Registers the <see cref="Workspace"/> with a resource id, with the builder's credential.</summary>
    /// <inheritdoc cref="Workspace(ResourceIdentifier, TokenCredential, WorkspaceOptions)" path="/param"/>
    public static IAzureClientBuilder<Workspace, WorkspaceOptions> AddQuantumWorkspace<TBuilder>(this TBuilder builder, ResourceIdentifier workspaceId)
        where TBuilder : IAzureClientFactoryBuilderWithCredential =>
        builder.RegisterClientFactory<Workspace, WorkspaceOptions>((options, credential) => new Workspace(workspaceId, credential, options));

    /// <summary>Registers the <see cref="Workspace"/> that a section of the configuration describes.</summary>
    /// <param name="configuration">
    /// <para>A value: the connection string, such as <c>configuration.GetSection("ConnectionStrings:quantum")</c>.</para>
    /// <para>Or a section with <c>endpoint</c>, <c>subscriptionId</c>, <c>resourceGroupName</c> and <c>workspaceName</c>, and, if not the builder's credential, <c>credential:key</c>: an access key; with
    /// the settings that Microsoft.Extensions.Azure knows for credentials (<c>tenantId</c>, <c>credential</c> …) and options (<c>retry</c>, <c>diagnostics</c> …).</para>
    /// <para>Or a section with <c>connectionString</c>. Its options are not read: give them with <c>ConfigureOptions</c>.</para>
    /// <para>Where parts are missing, an exception says which when the client is first asked for.</para>
    /// </param>
#if NET8_0_OR_GREATER
    [RequiresUnreferencedCode(Binding)]
    [RequiresDynamicCode(Binding)]
#endif
    public static IAzureClientBuilder<Workspace, WorkspaceOptions> AddQuantumWorkspace<TBuilder>(this TBuilder builder, IConfiguration configuration)
        where TBuilder : IAzureClientFactoryBuilder, IAzureClientFactoryBuilderWithConfiguration<IConfiguration>
    {
        _ = configuration ?? throw new ArgumentNullException(nameof(configuration));
        var missing = Parts.Where(part => string.IsNullOrEmpty(configuration[part])).ToList();

        // Not where anything is missing: with no parts at all the client that Microsoft.Extensions.Azure makes is that of the environment variables.
        return ConnectionStringIn(configuration) is null && missing.Count == 0
            ? ((IAzureClientFactoryBuilderWithConfiguration<IConfiguration>)builder).RegisterClientFactory<Workspace, WorkspaceOptions>(configuration)
            : builder.RegisterClientFactory<Workspace, WorkspaceOptions>(
                options => Workspace.FromConnectionString(ConnectionStringIn(configuration) ?? throw Incomplete(configuration, missing), options));
    }

    /// <summary>Registers the <see cref="WorkspaceKeysClient"/> of a workspace, with the builder's credential.</summary>
    /// <inheritdoc cref="WorkspaceKeysClient(ResourceIdentifier, TokenCredential, WorkspaceKeysClientOptions)" path="/param"/>
    public static IAzureClientBuilder<WorkspaceKeysClient, WorkspaceKeysClientOptions> AddWorkspaceKeysClient<TBuilder>(this TBuilder builder, ResourceIdentifier workspaceId)
        where TBuilder : IAzureClientFactoryBuilderWithCredential =>
        builder.RegisterClientFactory<WorkspaceKeysClient, WorkspaceKeysClientOptions>((options, credential) => new WorkspaceKeysClient(workspaceId, credential, options));

    private static string? ConnectionStringIn(IConfiguration configuration) => ((configuration as IConfigurationSection)?.Value ?? configuration[ConnectionStringKey]) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static InvalidOperationException Incomplete(IConfiguration configuration, IEnumerable<string> missing)
    {
        var place = configuration is IConfigurationSection section ? $"section '{section.Path}' of the configuration" : "configuration";
        return new InvalidOperationException(
            $"The {place} does not describe an Azure Quantum workspace. It lacks {string.Join(", ", missing)}; or, instead of all parts, {ConnectionStringKey}.");
    }
}
