using Azure.Identity;
using QuantumWorkspaces.DataPlane;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Jobs;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces;

/// <summary>A client for one Azure Quantum workspace.</summary>
/// <remarks>
/// <para>Authenticate with Microsoft Entra where you can. An access key gives whoever has it full access to the workspace, so keep it
/// out of source code and out of files that are checked in: see
/// <see href="https://learn.microsoft.com/azure/quantum/security-manage-access-keys">Manage access keys</see>.</para>
/// <para>The key is sent only to the endpoint that it was given with. The client does not follow redirects, or links to other hosts, and
/// the key appears in no exception and no log.</para>
/// <para>The client is thread-safe. Create it once and reuse it.</para>
/// </remarks>
public partial class Workspace
{
    // Null in a class that replaces this one: see the constructor for tests.
    private readonly WorkspacePipeline _pipeline = null!;
    private readonly JobClient _jobs = null!;

    /// <summary>Initializes a new instance for mocking.</summary>
    protected Workspace() { }

    // Microsoft.Extensions.Azure takes the first of the longest constructors for which a section of the configuration has all values,
    // and it always has a TokenCredential: the constructor with the key has to come first, or a key in the configuration is ignored.

    /// <summary>
    /// Initializes a new instance that authenticates with an access key. Prefer the constructor that takes a
    /// <see cref="TokenCredential"/>.
    /// </summary>
    /// <param name="endpoint">
    /// The endpoint of the workspace, such as <c>https://eastus.quantum.azure.com/</c>. It has to use HTTPS and a host below
    /// <c>quantum.azure.com</c> or <c>quantum-test.azure.com</c>, or be a loopback address, which may use HTTP.
    /// </param>
    /// <param name="subscriptionId">The ID of the Azure subscription: a GUID with dashes.</param>
    /// <param name="resourceGroupName">
    /// The name of the resource group: 1 to 90 letters, digits and <c>_ ( ) - .</c>, not ending with a period.
    /// </param>
    /// <param name="workspaceName">
    /// The name of the workspace: 2 to 54 ASCII letters, digits and hyphens, not starting or ending with a hyphen.
    /// </param>
    /// <param name="credential">
    /// The access key. After a call of <see cref="System.ClientModel.ApiKeyCredential.Update"/>, the next request uses the new key.
    /// </param>
    /// <param name="options">Options that configure the client.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// An argument is malformed. The message says what is wrong and does not contain the value.
    /// </exception>
    public Workspace(
        Uri endpoint, string subscriptionId, string resourceGroupName, string workspaceName,
        AzureKeyCredential credential, WorkspaceOptions? options = null)
        : this(Check(endpoint, subscriptionId, resourceGroupName, workspaceName) with { Key = NotNull(credential) }, options) { }

    /// <summary>Initializes a new instance that authenticates with Microsoft Entra.</summary>
    /// <param name="endpoint">
    /// The endpoint of the workspace, such as <c>https://eastus.quantum.azure.com/</c>. It has to use a host below
    /// <c>quantum.azure.com</c> or <c>quantum-test.azure.com</c>, or be a loopback address. Tokens are sent over HTTPS only.
    /// </param>
    /// <param name="subscriptionId">The ID of the Azure subscription: a GUID with dashes.</param>
    /// <param name="resourceGroupName">
    /// The name of the resource group: 1 to 90 letters, digits and <c>_ ( ) - .</c>, not ending with a period.
    /// </param>
    /// <param name="workspaceName">
    /// The name of the workspace: 2 to 54 ASCII letters, digits and hyphens, not starting or ending with a hyphen.
    /// </param>
    /// <param name="credential">
    /// A credential for the scope <c>https://quantum.microsoft.com/.default</c>, such as <see cref="DefaultAzureCredential"/>.
    /// </param>
    /// <param name="options">Options that configure the client.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// An argument is malformed. The message says what is wrong and does not contain the value.
    /// </exception>
    public Workspace(
        Uri endpoint, string subscriptionId, string resourceGroupName, string workspaceName,
        TokenCredential credential, WorkspaceOptions? options = null)
        : this(Check(endpoint, subscriptionId, resourceGroupName, workspaceName) with { Credential = NotNull(credential) }, options) { }

    /// <summary>Initializes a new instance for the workspace that the environment variables describe.</summary>
    /// <remarks>
    /// <list type="table">
    /// <listheader>
    /// <term>value</term>
    /// <description>variables, in the order in which they are read; an empty variable counts as not set</description>
    /// </listheader>
    /// <item>
    /// <term>subscription ID</term>
    /// <description><c>AZURE_QUANTUM_SUBSCRIPTION_ID</c>, <c>SUBSCRIPTION_ID</c></description>
    /// </item>
    /// <item>
    /// <term>resource group</term>
    /// <description><c>AZURE_QUANTUM_WORKSPACE_RG</c>, <c>RESOURCE_GROUP</c></description>
    /// </item>
    /// <item><term>workspace name</term><description><c>AZURE_QUANTUM_WORKSPACE_NAME</c></description></item>
    /// <item>
    /// <term>location</term>
    /// <description><c>AZURE_QUANTUM_WORKSPACE_LOCATION</c>, <c>LOCATION</c>: "East US" or "eastus"</description>
    /// </item>
    /// <item>
    /// <term>cloud</term>
    /// <description><c>AZURE_QUANTUM_ENV</c>: <c>production</c> (the default), <c>canary</c> or <c>dogfood</c></description>
    /// </item>
    /// <item>
    /// <term>everything that is still missing</term>
    /// <description>
    /// <c>AZURE_QUANTUM_CONNECTION_STRING</c>: the access key, the endpoint, and each of the first three values
    /// </description>
    /// </item>
    /// </list>
    /// <para>Without a connection string, the client authenticates with a <see cref="DefaultAzureCredential"/>, and its first request
    /// looks up the endpoint: in Azure Resource Manager, or in Azure Resource Graph where the subscription or the resource group is not
    /// known.</para>
    /// <para>With a connection string, the other variables have to describe the same workspace where they are set, except
    /// <c>LOCATION</c>, which is ignored. The order is that of the service's Python client (azure-quantum-python,
    /// <c>_workspace_connection_params.py</c>).</para>
    /// </remarks>
    /// <param name="options">Options that configure the client.</param>
    /// <exception cref="InvalidOperationException">
    /// Values are missing: the message lists the ways to give them. Or the variables describe two workspaces: the message names both.
    /// </exception>
    /// <exception cref="FormatException">
    /// A variable is malformed. The message names the variable and does not contain its value.
    /// </exception>
    public Workspace(WorkspaceOptions? options = null)
        : this(Read(ExplicitValues.None), options) { }

    /// <summary>Initializes a new instance for the workspace that the arguments and the environment variables describe.</summary>
    /// <remarks>
    /// An argument takes precedence over the environment variables. For an argument that is null or empty the variables are read, as
    /// <see cref="Workspace(WorkspaceOptions)"/> describes.
    /// </remarks>
    /// <param name="subscriptionId">The ID of the Azure subscription: a GUID with dashes.</param>
    /// <param name="resourceGroupName">
    /// The name of the resource group: 1 to 90 letters, digits and <c>_ ( ) - .</c>, not ending with a period.
    /// </param>
    /// <param name="workspaceName">
    /// The name of the workspace: 2 to 54 ASCII letters, digits and hyphens, not starting or ending with a hyphen.
    /// </param>
    /// <param name="location">
    /// The location of the workspace, "East US" or "eastus". It is compared with the location that is looked up.
    /// </param>
    /// <param name="credential">
    /// A credential for the scopes <c>https://quantum.microsoft.com/.default</c> and <c>https://management.azure.com/.default</c>. It takes
    /// precedence over the access key of a connection string in the environment. If null, that key is used, or a
    /// <see cref="DefaultAzureCredential"/> where there is none.
    /// </param>
    /// <param name="options">Options that configure the client.</param>
    /// <exception cref="ArgumentException">
    /// An argument is malformed. The message says what is wrong and does not contain the value.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// Values are missing: the message lists the ways to give them. Or the values describe two workspaces: the message names both.
    /// </exception>
    /// <exception cref="FormatException">
    /// A variable is malformed. The message names the variable and does not contain its value.
    /// </exception>
    public Workspace(
        string? subscriptionId, string? resourceGroupName, string? workspaceName, string? location = null,
        TokenCredential? credential = null, WorkspaceOptions? options = null)
        : this(Read(new ExplicitValues(workspaceName, resourceGroupName, subscriptionId, location, credential)), options) { }

    /// <summary>Initializes a new instance for the workspace with a name.</summary>
    /// <remarks>
    /// For everything else the environment variables are read, as <see cref="Workspace(WorkspaceOptions)"/> describes. The name alone is
    /// enough where the identity has access to only one workspace with that name.
    /// </remarks>
    /// <inheritdoc cref="Workspace(string, string, string, string, TokenCredential, WorkspaceOptions)" path="/param|/exception"/>
    public Workspace(string? workspaceName, TokenCredential? credential = null, WorkspaceOptions? options = null)
        : this(Read(new ExplicitValues(workspaceName, Credential: credential)), options) { }

    /// <summary>Initializes a new instance for the workspace with a resource ID, authenticating with Microsoft Entra.</summary>
    /// <remarks>The first request looks up the endpoint in Azure Resource Manager.</remarks>
    /// <param name="workspaceId">
    /// The resource ID, <c>/subscriptions/…/resourceGroups/…/providers/Microsoft.Quantum/workspaces/…</c>, ignoring case. See
    /// <see cref="WorkspaceKeysClient.CreateResourceIdentifier"/>.
    /// </param>
    /// <param name="credential">
    /// A credential for the scopes <c>https://quantum.microsoft.com/.default</c> and <c>https://management.azure.com/.default</c>.
    /// </param>
    /// <param name="options">Options that configure the client.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="workspaceId"/> is not the ID of an Azure Quantum workspace.</exception>
    public Workspace(ResourceIdentifier workspaceId, TokenCredential credential, WorkspaceOptions? options = null)
        : this(WorkspaceId.Read(workspaceId, nameof(workspaceId)) with { Credential = NotNull(credential) }, options) { }

    /// <summary>The workspace that the environment describes.</summary>
    /// <param name="credential">Takes the place of the default credential of Microsoft Entra, not of a key in the environment.</param>
    internal static Workspace FromEnvironment(TokenCredential credential, WorkspaceOptions options)
    {
        var settings = Read(ExplicitValues.None);
        return new Workspace(settings.Key is null ? settings with { Credential = credential } : settings, options);
    }

    internal Workspace(WorkspaceSettings settings, WorkspaceOptions? options)
    {
        _pipeline = new WorkspacePipeline(settings, options ?? new WorkspaceOptions());
        _jobs = new JobClient(_pipeline);
    }

    /// <summary>The address of the service, ending with a slash; null until the first request has looked it up.</summary>
    public virtual Uri? Endpoint => _pipeline?.Settings.Endpoint;

    /// <summary>The ID of the Azure subscription; null until the first request has looked it up.</summary>
    public virtual string? SubscriptionId => _pipeline?.Settings.SubscriptionId;

    /// <summary>The name of the resource group; null until the first request has looked it up.</summary>
    public virtual string? ResourceGroupName => _pipeline?.Settings.ResourceGroupName;

    /// <summary>The name of the workspace.</summary>
    public virtual string WorkspaceName => _pipeline?.Settings.WorkspaceName!;

    /// <summary>Returns the name of the workspace and, where it is known, the endpoint.</summary>
    public override string ToString() => Endpoint is { } endpoint ? $"{WorkspaceName} ({endpoint})" : WorkspaceName ?? nameof(Workspace);

    /// <summary>Creates a client from a connection string, which contains an access key.</summary>
    /// <remarks>Read the connection string from the environment or from a vault. Never write it into source code.</remarks>
    /// <param name="connectionString">The connection string, in the form that <see cref="QuantumConnectionString"/> describes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connectionString"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> is empty.</exception>
    /// <exception cref="FormatException">
    /// <paramref name="connectionString"/> is malformed. The message names each field that is missing, repeated or malformed, and does not
    /// contain any part of the connection string.
    /// </exception>
    public static Workspace FromConnectionString(string connectionString) => FromConnectionString(connectionString, null);

    /// <inheritdoc cref="FromConnectionString(string)"/>
    /// <param name="options">Options that configure the client.</param>
    public static Workspace FromConnectionString(string connectionString, WorkspaceOptions? options) =>
        new(WorkspaceSettings.From(QuantumConnectionString.Parse(connectionString)), options);

    /// <summary>Looks up what is not known of the workspace yet.</summary>
    /// <remarks>
    /// After it, <see cref="Endpoint"/>, <see cref="SubscriptionId"/> and <see cref="ResourceGroupName"/> have values. The first request
    /// does the same, so a call is needed only by who asks for these. Where they are known, nothing is sent.
    /// </remarks>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <exception cref="RequestFailedException">
    /// There is no such workspace, there is more than one, it has no endpoint yet, it is in another location than the one that was given,
    /// or Azure could not be asked.
    /// </exception>
    public virtual void Locate(CancellationToken cancellationToken = default) =>
        _pipeline?.LocateAsync(async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="Locate"/>
    public virtual async Task LocateAsync(CancellationToken cancellationToken = default)
    {
        if (_pipeline is not null)
            await _pipeline.LocateAsync(async: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gets the targets of the workspace, in the order of the service (<c>GET …/providerStatus</c>).</summary>
    /// <param name="providerId">
    /// Returns only the targets of this provider, such as <c>ionq</c>, ignoring case. If null or empty, of all providers.
    /// </param>
    /// <param name="name">Returns only the target with this <see cref="QuantumTarget.Id"/>, ignoring case. If null or empty, all.</param>
    /// <param name="cancellationToken">The token that cancels the enumeration.</param>
    /// <returns>
    /// The targets. Each page is requested when the enumeration reaches it, and is a page of the service: with a filter it can be empty.
    /// The service has no page size, so a page size hint is ignored.
    /// </returns>
    /// <exception cref="RequestFailedException">
    /// During the enumeration: the service returned an error (see <see cref="RequestFailedException.Status"/> and
    /// <see cref="RequestFailedException.ErrorCode"/>; for 401, 403, 404, 409 and 429 the message says what to check), it could not be
    /// reached (after retries, the errors are the parts of an <see cref="AggregateException"/>), or a link in its list points to another
    /// host or to a page that was read before. Or the workspace had to be looked up, and there is none, there is more than one, or it has
    /// no endpoint yet. Or, with the status 404, the workspace has no such provider or target: the message lists those that it has.
    /// </exception>
    public virtual Pageable<QuantumTarget> GetTargets(
        string? providerId = null, string? name = null, CancellationToken cancellationToken = default) =>
        new LinkedPageable<QuantumTarget>(_pipeline.Targets(providerId, name), cancellationToken);

    /// <inheritdoc cref="GetTargets"/>
    public virtual AsyncPageable<QuantumTarget> GetTargetsAsync(
        string? providerId = null, string? name = null, CancellationToken cancellationToken = default) =>
        new LinkedAsyncPageable<QuantumTarget>(_pipeline.Targets(providerId, name), cancellationToken);

    /// <summary>Gets the target with a name.</summary>
    /// <param name="name">The <see cref="QuantumTarget.Id"/> of the target, such as <c>ionq.simulator</c>, ignoring case.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <exception cref="RequestFailedException">
    /// As for <see cref="GetTargets"/>. Or, with the status 404, the workspace has no target with this name: the message lists its targets.
    /// </exception>
    public virtual Response<QuantumTarget> GetTarget(string name, CancellationToken cancellationToken = default)
    {
        var search = new TargetSearch(name);
        return Run(FindAsync).EnsureCompleted();

        ValueTask<Response<QuantumTarget>> FindAsync()
        {
            foreach (var page in GetTargets(cancellationToken: cancellationToken).AsPages())
            {
                if (search.FindIn(page) is { } target)
                    return new(target);
            }

            throw search.NotFound(WorkspaceName);
        }
    }

    /// <inheritdoc cref="GetTarget"/>
    public virtual async Task<Response<QuantumTarget>> GetTargetAsync(string name, CancellationToken cancellationToken = default)
    {
        var search = new TargetSearch(name);
        return await Run(FindAsync).ConfigureAwait(false);

        async ValueTask<Response<QuantumTarget>> FindAsync()
        {
            await foreach (var page in GetTargetsAsync(cancellationToken: cancellationToken).AsPages().ConfigureAwait(false))
            {
                if (search.FindIn(page) is { } target)
                    return target;
            }

            throw search.NotFound(WorkspaceName);
        }
    }

    /// <summary>Gets the providers with their targets, in the order of the service (<c>GET …/providerStatus</c>).</summary>
    /// <param name="cancellationToken">The token that cancels the enumeration.</param>
    /// <exception cref="RequestFailedException">As for <see cref="GetTargets"/>.</exception>
    public virtual Pageable<QuantumProvider> GetProviders(CancellationToken cancellationToken = default) =>
        new LinkedPageable<QuantumProvider>(_pipeline.Providers(), cancellationToken);

    /// <inheritdoc cref="GetProviders"/>
    public virtual AsyncPageable<QuantumProvider> GetProvidersAsync(CancellationToken cancellationToken = default) =>
        new LinkedAsyncPageable<QuantumProvider>(_pipeline.Providers(), cancellationToken);

    /// <summary>Gets the quotas of the workspace and its subscription, in the order of the service (<c>GET …/quotas</c>).</summary>
    /// <param name="cancellationToken">The token that cancels the enumeration.</param>
    /// <exception cref="RequestFailedException">As for <see cref="GetTargets"/>.</exception>
    public virtual Pageable<QuantumQuota> GetQuotas(CancellationToken cancellationToken = default) =>
        new LinkedPageable<QuantumQuota>(_pipeline.Quotas(), cancellationToken);

    /// <inheritdoc cref="GetQuotas"/>
    public virtual AsyncPageable<QuantumQuota> GetQuotasAsync(CancellationToken cancellationToken = default) =>
        new LinkedAsyncPageable<QuantumQuota>(_pipeline.Quotas(), cancellationToken);

    // A class that replaces this one may leave this method as it is: it has no pipeline then.
    private ValueTask<Response<QuantumTarget>> Run(Func<ValueTask<Response<QuantumTarget>>> call) =>
        _pipeline is null ? call() : _pipeline.Activities.RunAsync(nameof(GetTarget), call);

    private static T NotNull<T>(T credential) where T : class => credential ?? throw new ArgumentNullException(nameof(credential));

    private static WorkspaceSettings Read(ExplicitValues given) => EnvironmentSettings.Read(Environment.GetEnvironmentVariable, given);

    private static WorkspaceSettings Check(Uri endpoint, string subscriptionId, string resourceGroupName, string workspaceName) => new(
        ValueRules.CheckEndpoint(endpoint, nameof(endpoint)),
        ValueRules.CheckArgument(FieldName.SubscriptionId, subscriptionId, nameof(subscriptionId)),
        ValueRules.CheckArgument(FieldName.ResourceGroupName, resourceGroupName, nameof(resourceGroupName)),
        ValueRules.CheckArgument(FieldName.WorkspaceName, workspaceName, nameof(workspaceName)));
}
