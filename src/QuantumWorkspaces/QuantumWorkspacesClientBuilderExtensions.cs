#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
#endif
using Azure.Core.Extensions;
using Microsoft.Extensions.Configuration;
using QuantumWorkspaces;

namespace Microsoft.Extensions.Azure;

/// <summary>Extension methods that register the clients of Azure Quantum with Microsoft.Extensions.Azure.</summary>
/// <example><c>services.AddAzureClients(clients => clients.AddQuantumWorkspace())</c></example>
public static class QuantumWorkspacesClientBuilderExtensions
{
    private const string ConnectionStringKey = "connectionString";
    private const string OrConnectionString = "; or, instead of all parts, " + ConnectionStringKey;

    private static readonly string[] IdParts = ["subscriptionId", "resourceGroupName", "workspaceName"];

    private static readonly string[] Parts = ["endpoint", .. IdParts];

#if NET8_0_OR_GREATER
    private const string Binding =
        "Settings are bound to the client's options by reflection. Use an overload that takes the values instead.";
#endif

    /// <summary>Registers a <see cref="Workspace"/> for the workspace that the environment variables describe.</summary>
    /// <remarks>
    /// See <see cref="Workspace(WorkspaceOptions)"/>. Where the environment has no connection string with a key, the credential of the
    /// builder is used.
    /// </remarks>
    public static IAzureClientBuilder<Workspace, WorkspaceOptions> AddQuantumWorkspace<TBuilder>(this TBuilder builder)
        where TBuilder : IAzureClientFactoryBuilderWithCredential =>
        builder.RegisterClientFactory<Workspace, WorkspaceOptions>(
            (options, credential) => Workspace.FromEnvironment(credential, options));

    /// <summary>Registers a <see cref="Workspace"/> with a connection string, which contains an access key.</summary>
    /// <remarks>Use <c>configuration.GetConnectionString("name")</c>, for example. Never write it into source code.</remarks>
    /// <param name="connectionString">
    /// The connection string, in the form that <see cref="QuantumConnectionString"/> describes. It is parsed when the client is created.
    /// </param>
    public static IAzureClientBuilder<Workspace, WorkspaceOptions> AddQuantumWorkspace<TBuilder>(
        this TBuilder builder, string connectionString)
        where TBuilder : IAzureClientFactoryBuilder =>
        builder.RegisterClientFactory<Workspace, WorkspaceOptions>(options => Workspace.FromConnectionString(connectionString, options));

    /// <summary>Registers a <see cref="Workspace"/> with an endpoint and the credential of the builder.</summary>
    /// <inheritdoc cref="Workspace(Uri, string, string, string, TokenCredential, WorkspaceOptions)" path="/param"/>
    public static IAzureClientBuilder<Workspace, WorkspaceOptions> AddQuantumWorkspace<TBuilder>(
        this TBuilder builder, Uri endpoint, string subscriptionId, string resourceGroupName, string workspaceName)
        where TBuilder : IAzureClientFactoryBuilderWithCredential =>
        builder.RegisterClientFactory<Workspace, WorkspaceOptions>(
            (options, credential) => new Workspace(endpoint, subscriptionId, resourceGroupName, workspaceName, credential, options));

    /// <summary>Registers a <see cref="Workspace"/> with a resource ID and the credential of the builder.</summary>
    /// <inheritdoc cref="Workspace(ResourceIdentifier, TokenCredential, WorkspaceOptions)" path="/param"/>
    public static IAzureClientBuilder<Workspace, WorkspaceOptions> AddQuantumWorkspace<TBuilder>(
        this TBuilder builder, ResourceIdentifier workspaceId)
        where TBuilder : IAzureClientFactoryBuilderWithCredential =>
        builder.RegisterClientFactory<Workspace, WorkspaceOptions>(
            (options, credential) => new Workspace(workspaceId, credential, options));

    /// <summary>Registers a <see cref="Workspace"/> with a section of the configuration.</summary>
    /// <param name="configuration">
    /// <para>A section whose value is a connection string, such as <c>configuration.GetSection("ConnectionStrings:quantum")</c>.</para>
    /// <para>Or a section with <c>endpoint</c>, <c>subscriptionId</c>, <c>resourceGroupName</c> and <c>workspaceName</c>; with an access
    /// key as <c>credential:key</c>, or else with the credential of the builder; and with the settings that Microsoft.Extensions.Azure has
    /// for credentials (<c>tenantId</c>, <c>credential</c> …) and options (<c>retry</c>, <c>diagnostics</c> …).</para>
    /// <para>Or a section with <c>connectionString</c>. Options in this section are not read: use <c>ConfigureOptions</c>.</para>
    /// <para>If values are missing, an exception names them when the client is created.</para>
    /// </param>
#if NET8_0_OR_GREATER
    [RequiresUnreferencedCode(Binding)]
    [RequiresDynamicCode(Binding)]
#endif
    public static IAzureClientBuilder<Workspace, WorkspaceOptions> AddQuantumWorkspace<TBuilder>(
        this TBuilder builder, IConfiguration configuration)
        where TBuilder : IAzureClientFactoryBuilder, IAzureClientFactoryBuilderWithConfiguration<IConfiguration>
    {
        _ = configuration ?? throw new ArgumentNullException(nameof(configuration));
        var missing = Parts.Where(part => string.IsNullOrEmpty(configuration[part])).ToList();

        if (ConnectionStringIn(configuration) is null && missing.Count == 0)
        {
            IAzureClientFactoryBuilderWithConfiguration<IConfiguration> configured = builder;
            return configured.RegisterClientFactory<Workspace, WorkspaceOptions>(configuration);
        }

        // Without any part, Microsoft.Extensions.Azure would create the client of the environment variables.
        return builder.RegisterClientFactory<Workspace, WorkspaceOptions>(options =>
            Workspace.FromConnectionString(
                ConnectionStringIn(configuration) ?? throw Incomplete(configuration, missing, OrConnectionString), options));
    }

    /// <summary>Registers a <see cref="WorkspaceKeysClient"/> with a resource ID and the credential of the builder.</summary>
    /// <inheritdoc cref="WorkspaceKeysClient(ResourceIdentifier, TokenCredential, WorkspaceKeysClientOptions)" path="/param"/>
    public static IAzureClientBuilder<WorkspaceKeysClient, WorkspaceKeysClientOptions> AddWorkspaceKeysClient<TBuilder>(
        this TBuilder builder, ResourceIdentifier workspaceId)
        where TBuilder : IAzureClientFactoryBuilderWithCredential =>
        builder.RegisterClientFactory<WorkspaceKeysClient, WorkspaceKeysClientOptions>(
            (options, credential) => new WorkspaceKeysClient(workspaceId, credential, options));

    /// <summary>Registers a <see cref="WorkspaceKeysClient"/> for the workspace that the environment variables describe.</summary>
    /// <remarks>
    /// See <see cref="WorkspaceKeysClient(TokenCredential, WorkspaceKeysClientOptions)"/>. It uses the credential of the builder.
    /// </remarks>
    public static IAzureClientBuilder<WorkspaceKeysClient, WorkspaceKeysClientOptions> AddWorkspaceKeysClient<TBuilder>(
        this TBuilder builder)
        where TBuilder : IAzureClientFactoryBuilderWithCredential =>
        builder.RegisterClientFactory<WorkspaceKeysClient, WorkspaceKeysClientOptions>(
            (options, credential) => new WorkspaceKeysClient(credential, options));

    /// <summary>Registers a <see cref="WorkspaceKeysClient"/> with a section of the configuration.</summary>
    /// <param name="configuration">
    /// A section with <c>subscriptionId</c>, <c>resourceGroupName</c> and <c>workspaceName</c>, and with the settings that
    /// Microsoft.Extensions.Azure has for credentials (<c>tenantId</c>, <c>credential</c> …) and options (<c>retry</c>,
    /// <c>diagnostics</c> …). If values are missing, an exception names them when the client is created.
    /// </param>
#if NET8_0_OR_GREATER
    [RequiresUnreferencedCode(Binding)]
    [RequiresDynamicCode(Binding)]
#endif
    public static IAzureClientBuilder<WorkspaceKeysClient, WorkspaceKeysClientOptions> AddWorkspaceKeysClient<TBuilder>(
        this TBuilder builder, IConfiguration configuration)
        where TBuilder : IAzureClientFactoryBuilder, IAzureClientFactoryBuilderWithConfiguration<IConfiguration>
    {
        _ = configuration ?? throw new ArgumentNullException(nameof(configuration));
        var missing = IdParts.Where(part => string.IsNullOrEmpty(configuration[part])).ToList();
        if (missing.Count > 0)
            return builder.RegisterClientFactory<WorkspaceKeysClient, WorkspaceKeysClientOptions>(
                WorkspaceKeysClient (_) => throw Incomplete(configuration, missing, ""));

        IAzureClientFactoryBuilderWithConfiguration<IConfiguration> configured = builder;
        return configured.RegisterClientFactory<WorkspaceKeysClient, WorkspaceKeysClientOptions>(configuration);
    }

    private static string? ConnectionStringIn(IConfiguration configuration)
    {
        var text = (configuration as IConfigurationSection)?.Value ?? configuration[ConnectionStringKey];
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static InvalidOperationException Incomplete(IConfiguration configuration, IEnumerable<string> missing, string otherwise)
    {
        var place = configuration is IConfigurationSection section ? $"section '{section.Path}' of the configuration" : "configuration";
        return new InvalidOperationException(
            $"The {place} does not describe an Azure Quantum workspace. "
            + $"It lacks {string.Join(", ", missing)}{otherwise}.");
    }
}
