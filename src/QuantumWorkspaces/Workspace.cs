using Azure;
using Azure.Core;
using Azure.Identity;
using ConnectionStrings;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces;

/// <summary>A client for one Azure Quantum workspace.</summary>
/// <remarks>
/// <para>A workspace takes an access key or, better, an identity of Microsoft Entra. A key grants the whole workspace to whoever holds it, so it
/// should stand neither in source code nor in a file that is checked in: see
/// <see href="https://learn.microsoft.com/azure/quantum/security-manage-access-keys">Manage access keys</see>.</para>
/// <para>The key goes only to the endpoint that it was given with: neither redirects nor links in the service's answers can take it
/// elsewhere, and it shows in no exception and no log.</para>
/// <para>An instance can be used from several threads at once and is meant to be kept.</para>
/// </remarks>
public class Workspace
{
    private readonly WorkspacePipeline _pipeline = null!;

    /// <summary>For tests that replace the client by a class of their own.</summary>
    protected Workspace()
    {
    }

    /// <summary>Connects to the workspace that the environment variables name.</summary>
    /// <remarks>
    /// <list type="table">
    /// <listheader><term>value</term><description>variables, in the order in which they are asked; an empty one counts as not set</description></listheader>
    /// <item><term>subscription id</term><description><c>AZURE_QUANTUM_SUBSCRIPTION_ID</c>, <c>SUBSCRIPTION_ID</c></description></item>
    /// <item><term>resource group</term><description><c>AZURE_QUANTUM_WORKSPACE_RG</c>, <c>RESOURCE_GROUP</c></description></item>
    /// <item><term>workspace name</term><description><c>AZURE_QUANTUM_WORKSPACE_NAME</c></description></item>
    /// <item><term>location</term><description><c>AZURE_QUANTUM_WORKSPACE_LOCATION</c>, <c>LOCATION</c>: "East US" or "eastus"</description></item>
    /// <item><term>cloud</term><description><c>AZURE_QUANTUM_ENV</c>: <c>production</c> (also when not set), <c>canary</c> or <c>dogfood</c></description></item>
    /// <item><term>all that is missing then</term><description><c>AZURE_QUANTUM_CONNECTION_STRING</c>: the access key, the endpoint, and each of the first three values</description></item>
    /// </list>
    /// <para>Without a connection string, the endpoint follows from the location, for which there is no default, and the credential is a
    /// <see cref="DefaultAzureCredential"/>. With one, the other variables have to name the same workspace if they are set; <c>LOCATION</c> is not
    /// used then. The order is that of the service's Python client (azure-quantum-python, <c>_workspace_connection_params.py</c>).</para>
    /// </remarks>
    /// <param name="options">Settings of the client.</param>
    /// <exception cref="InvalidOperationException">
    /// Too little is given: the message lists what is missing, and the ways to give it. Or the variables contradict one another: the message names both workspaces.
    /// </exception>
    /// <exception cref="FormatException">A variable is malformed: the message names it, and shows nothing of its value.</exception>
    public Workspace(WorkspaceOptions? options = null)
        : this(EnvironmentSettings.Read(Environment.GetEnvironmentVariable), options)
    {
    }

    /// <summary>Connects with Microsoft Entra.</summary>
    /// <param name="endpoint">
    /// The workspace's endpoint, such as <c>https://eastus.quantum.azure.com/</c>: HTTPS and a host below <c>quantum.azure.com</c> or <c>quantum-test.azure.com</c>,
    /// or a loopback address. Tokens are sent over HTTPS only, also to loopback.
    /// </param>
    /// <param name="subscriptionId">The id of the Azure subscription: a GUID with dashes.</param>
    /// <param name="resourceGroupName">The name of the resource group: 1 to 90 letters, digits and <c>_ ( ) - .</c>, without a period at the end.</param>
    /// <param name="workspaceName">The name of the workspace: 2 to 54 ASCII letters, digits and hyphens, without a hyphen at either end.</param>
    /// <param name="credential">Gives tokens for <c>https://quantum.microsoft.com/.default</c>, such as <see cref="DefaultAzureCredential"/>.</param>
    /// <param name="options">Settings of the client.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An argument is malformed. The message says what is wrong, and shows nothing of the value.</exception>
    public Workspace(Uri endpoint, string subscriptionId, string resourceGroupName, string workspaceName, TokenCredential credential, WorkspaceOptions? options = null)
        : this(endpoint, subscriptionId, resourceGroupName, workspaceName)
    {
        _ = credential ?? throw new ArgumentNullException(nameof(credential));
        _pipeline = new WorkspacePipeline(Address(), credential, options ?? new WorkspaceOptions());
    }

    /// <summary>Connects with an access key. Prefer the constructor that takes a <see cref="TokenCredential"/>.</summary>
    /// <param name="endpoint">
    /// The workspace's endpoint, such as <c>https://eastus.quantum.azure.com/</c>: HTTPS and a host below <c>quantum.azure.com</c> or <c>quantum-test.azure.com</c>,
    /// or, with HTTP or HTTPS, a loopback address.
    /// </param>
    /// <param name="subscriptionId">The id of the Azure subscription: a GUID with dashes.</param>
    /// <param name="resourceGroupName">The name of the resource group: 1 to 90 letters, digits and <c>_ ( ) - .</c>, without a period at the end.</param>
    /// <param name="workspaceName">The name of the workspace: 2 to 54 ASCII letters, digits and hyphens, without a hyphen at either end.</param>
    /// <param name="credential">The access key. After <see cref="System.ClientModel.ApiKeyCredential.Update"/> the next request uses the new one.</param>
    /// <param name="options">Settings of the client.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An argument is malformed. The message says what is wrong, and shows nothing of the value.</exception>
    public Workspace(Uri endpoint, string subscriptionId, string resourceGroupName, string workspaceName, AzureKeyCredential credential, WorkspaceOptions? options = null)
        : this(endpoint, subscriptionId, resourceGroupName, workspaceName)
    {
        _ = credential ?? throw new ArgumentNullException(nameof(credential));
        _pipeline = new WorkspacePipeline(Address(), credential, options ?? new WorkspaceOptions());
    }

    internal Workspace(WorkspaceSettings settings, WorkspaceOptions? options)
        : this(settings.Endpoint, settings.SubscriptionId, settings.ResourceGroupName, settings.WorkspaceName)
    {
        options ??= new WorkspaceOptions();
        _pipeline = settings.Key is { } key
            ? new WorkspacePipeline(Address(), key, options)
            : new WorkspacePipeline(Address(), new DefaultAzureCredential(), options);
    }

    private Workspace(Uri endpoint, string subscriptionId, string resourceGroupName, string workspaceName)
    {
        Endpoint = ValueRules.CheckEndpoint(endpoint, nameof(endpoint));
        SubscriptionId = ValueRules.CheckArgument(FieldName.SubscriptionId, subscriptionId, nameof(subscriptionId));
        ResourceGroupName = ValueRules.CheckArgument(FieldName.ResourceGroupName, resourceGroupName, nameof(resourceGroupName));
        WorkspaceName = ValueRules.CheckArgument(FieldName.WorkspaceName, workspaceName, nameof(workspaceName));
    }

    /// <summary>The address of the service, with a final slash.</summary>
    public virtual Uri Endpoint { get; } = null!;

    /// <summary>The id of the workspace's Azure subscription.</summary>
    public virtual string SubscriptionId { get; } = null!;

    /// <summary>The name of the workspace's resource group.</summary>
    public virtual string ResourceGroupName { get; } = null!;

    /// <summary>The name of the workspace.</summary>
    public virtual string WorkspaceName { get; } = null!;

    /// <summary>Connects with a connection string. Read it from the environment or a vault: in source code it gives the workspace away.</summary>
    /// <param name="connectionString">What <see cref="QuantumConnectionString"/> describes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connectionString"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> is empty.</exception>
    /// <exception cref="FormatException">
    /// <paramref name="connectionString"/> is malformed. The message names each field that is missing, repeated or malformed; it quotes nothing of the text.
    /// </exception>
    public static Workspace FromConnectionString(string connectionString) => FromConnectionString(connectionString, null);

    /// <inheritdoc cref="FromConnectionString(string)"/>
    /// <param name="options">Settings of the client.</param>
    public static Workspace FromConnectionString(string connectionString, WorkspaceOptions? options) =>
        new(WorkspaceSettings.From(QuantumConnectionString.Parse(connectionString)), options);

    /// <summary>The targets of the workspace, in the service's order (<c>GET …/providerStatus</c>). A page is sent for when the enumeration gets to it.</summary>
    /// <param name="providerId">Only the targets of this provider; case does not matter. Null or empty: of all.</param>
    /// <param name="name">Only the target with this <see cref="QuantumTarget.Id"/>; case does not matter. Null or empty: all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>
    /// The targets. A page of it is a page of the service, so with a filter it may be empty. The service has no page size: a hint is not used.
    /// </returns>
    /// <exception cref="RequestFailedException">
    /// While it is enumerated: the service answered with an error (<see cref="RequestFailedException.Status"/>, <see cref="RequestFailedException.ErrorCode"/>;
    /// 401 and 403 say what to check), or could not be reached, or its list leads to another host or round in circles.
    /// </exception>
    public virtual Pageable<QuantumTarget> GetTargets(string? providerId = null, string? name = null, CancellationToken cancellationToken = default) =>
        new LinkedPageable<QuantumTarget>(
            _pipeline.AddressOf("providerStatus"),
            (address, token) => ToPage(_pipeline.Get(address, WireJsonContext.Default.ProviderStatusPage, token), providerId, name),
            cancellationToken);

    /// <inheritdoc cref="GetTargets"/>
    public virtual AsyncPageable<QuantumTarget> GetTargetsAsync(string? providerId = null, string? name = null, CancellationToken cancellationToken = default) =>
        new LinkedAsyncPageable<QuantumTarget>(
            _pipeline.AddressOf("providerStatus"),
            async (address, token) => ToPage(
                await _pipeline.GetAsync(address, WireJsonContext.Default.ProviderStatusPage, token).ConfigureAwait(false), providerId, name),
            cancellationToken);

    private static Page<QuantumTarget> ToPage(Response<ProviderStatusPage> answer, string? providerId, string? name) =>
        Page<QuantumTarget>.FromValues(answer.Value.Targets(providerId, name), answer.Value.NextLink, answer.GetRawResponse());

    private Uri Address()
    {
        var address = new RequestUriBuilder();
        address.Reset(Endpoint);
        foreach (var segment in new[] { "subscriptions", SubscriptionId, "resourceGroups", ResourceGroupName, "providers", "Microsoft.Quantum", "workspaces", WorkspaceName })
        {
            address.AppendPath("/", escape: false);
            address.AppendPath(segment, escape: true);
        }

        return address.ToUri();
    }
}
