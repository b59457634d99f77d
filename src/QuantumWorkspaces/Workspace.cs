using Azure;
using Azure.Core;
using Azure.Identity;
using ConnectionStrings;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Settings;
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
    // Null in a class that replaces this one: see the constructor for tests.
    private readonly WorkspacePipeline _pipeline = null!;

    /// <summary>For tests that replace the client by a class of their own.</summary>
    protected Workspace()
    {
    }

    // Microsoft.Extensions.Azure takes the first of the longest constructors for which a section of the configuration has all values, and it always has a
    // TokenCredential: the one with the key has to come first, or a key in the configuration counts for nothing.

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
        : this(Check(endpoint, subscriptionId, resourceGroupName, workspaceName) with { Key = credential ?? throw new ArgumentNullException(nameof(credential)) }, options)
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
        : this(Check(endpoint, subscriptionId, resourceGroupName, workspaceName) with { Credential = credential ?? throw new ArgumentNullException(nameof(credential)) }, options)
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
    /// <para>Without a connection string the credential is a <see cref="DefaultAzureCredential"/>, and the first request looks the endpoint up in Azure
    /// Resource Manager; where subscription or resource group are missing as well, in Azure Resource Graph by what is known. With one, the other
    /// variables have to name the same workspace if they are set; <c>LOCATION</c> is not used then. The order is that of the service's Python
    /// client (azure-quantum-python, <c>_workspace_connection_params.py</c>).</para>
    /// </remarks>
    /// <param name="options">Settings of the client.</param>
    /// <exception cref="InvalidOperationException">
    /// Too little is given: the message lists the ways to give it. Or the variables contradict one another: the message names both workspaces.
    /// </exception>
    /// <exception cref="FormatException">A variable is malformed: the message names it, and shows nothing of its value.</exception>
    public Workspace(WorkspaceOptions? options = null)
        : this(EnvironmentSettings.Read(Environment.GetEnvironmentVariable, ExplicitValues.None), options)
    {
    }

    /// <summary>Connects to the workspace that the arguments and the environment variables name.</summary>
    /// <remarks>
    /// An argument that is null or empty is taken from the environment, as <see cref="Workspace(WorkspaceOptions)"/> describes; an argument goes before a variable. The name
    /// alone is enough where the identity sees one workspace of that name.
    /// </remarks>
    /// <param name="workspaceName">The name of the workspace: 2 to 54 ASCII letters, digits and hyphens, without a hyphen at either end.</param>
    /// <param name="resourceGroupName">The name of the resource group: 1 to 90 letters, digits and <c>_ ( ) - .</c>, without a period at the end.</param>
    /// <param name="subscriptionId">The id of the Azure subscription: a GUID with dashes.</param>
    /// <param name="location">The location of the workspace, "East US" or "eastus". It is compared with what is looked up.</param>
    /// <param name="credential">
    /// Gives tokens for <c>https://quantum.microsoft.com/.default</c> and <c>https://management.azure.com/.default</c>. It goes before the access key of a connection string in the
    /// environment. Null: that key, else a <see cref="DefaultAzureCredential"/>.
    /// </param>
    /// <param name="options">Settings of the client.</param>
    /// <exception cref="ArgumentException">An argument is malformed. The message says what is wrong, and shows nothing of the value.</exception>
    /// <exception cref="InvalidOperationException">
    /// Too little is given: the message lists the ways to give it. Or the values contradict one another: the message names both workspaces.
    /// </exception>
    /// <exception cref="FormatException">A variable is malformed: the message names it, and shows nothing of its value.</exception>
    public Workspace(
        string? workspaceName,
        string? resourceGroupName = null,
        string? subscriptionId = null,
        string? location = null,
        TokenCredential? credential = null,
        WorkspaceOptions? options = null)
        : this(
            EnvironmentSettings.Read(
                Environment.GetEnvironmentVariable, new ExplicitValues(workspaceName, resourceGroupName, subscriptionId, location, credential)),
            options)
    {
    }

    /// <summary>Connects with Microsoft Entra to the workspace with a resource id. The first request looks up its endpoint in Azure Resource Manager.</summary>
    /// <param name="workspaceId">
    /// <c>/subscriptions/…/resourceGroups/…/providers/Microsoft.Quantum/workspaces/…</c>, in any case, such as <see cref="WorkspaceKeysClient.CreateResourceIdentifier"/> makes.
    /// </param>
    /// <param name="credential">Gives tokens for <c>https://quantum.microsoft.com/.default</c> and <c>https://management.azure.com/.default</c>.</param>
    /// <param name="options">Settings of the client.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="workspaceId"/> is not that of an Azure Quantum workspace.</exception>
    public Workspace(ResourceIdentifier workspaceId, TokenCredential credential, WorkspaceOptions? options = null)
        : this(ValueRules.CheckId(workspaceId, nameof(workspaceId)) with { Credential = credential ?? throw new ArgumentNullException(nameof(credential)) }, options)
    {
    }

    internal Workspace(WorkspaceSettings settings, WorkspaceOptions? options) => _pipeline = new WorkspacePipeline(settings, options ?? new WorkspaceOptions());

    /// <summary>The address of the service, with a final slash. Null until it has been looked up, which the first request does.</summary>
    public virtual Uri? Endpoint => _pipeline?.Settings.Endpoint;

    /// <summary>The id of the workspace's Azure subscription. Null until it has been looked up, which the first request does.</summary>
    public virtual string? SubscriptionId => _pipeline?.Settings.SubscriptionId;

    /// <summary>The name of the workspace's resource group. Null until it has been looked up, which the first request does.</summary>
    public virtual string? ResourceGroupName => _pipeline?.Settings.ResourceGroupName;

    /// <summary>The name of the workspace.</summary>
    public virtual string WorkspaceName => _pipeline?.Settings.WorkspaceName!;

    /// <summary>The workspace's name and, where it is known, its endpoint.</summary>
    public override string ToString() => Endpoint is { } endpoint ? $"{WorkspaceName} ({endpoint})" : WorkspaceName ?? nameof(Workspace);

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
    /// 401, 403, 404, 409 and 429 say what to check), or could not be reached (after several tries as the parts of an <see cref="AggregateException"/>), or its list leads to another host or round in circles.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// While it is enumerated: the workspace had to be looked up, and there is none or more than one, or it has no endpoint yet: the message says which.
    /// </exception>
    public virtual Pageable<QuantumTarget> GetTargets(string? providerId = null, string? name = null, CancellationToken cancellationToken = default) =>
        new LinkedPageable<QuantumTarget>(Targets(providerId, name), cancellationToken);

    /// <inheritdoc cref="GetTargets"/>
    public virtual AsyncPageable<QuantumTarget> GetTargetsAsync(string? providerId = null, string? name = null, CancellationToken cancellationToken = default) =>
        new LinkedAsyncPageable<QuantumTarget>(Targets(providerId, name), cancellationToken);

    /// <summary>The target with a name.</summary>
    /// <param name="name">The target's <see cref="QuantumTarget.Id"/>, such as <c>ionq.simulator</c>; case does not matter.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <exception cref="RequestFailedException">
    /// As with <see cref="GetTargets"/>; and with the status 404 if the workspace has no such target: the message lists those that it has.
    /// </exception>
    public virtual Response<QuantumTarget> GetTarget(string name, CancellationToken cancellationToken = default)
    {
        var search = new TargetSearch(name);
        foreach (var page in GetTargets(cancellationToken: cancellationToken).AsPages())
        {
            if (search.FindIn(page) is { } target)
                return target;
        }

        throw search.NotFound(WorkspaceName);
    }

    /// <inheritdoc cref="GetTarget"/>
    public virtual async Task<Response<QuantumTarget>> GetTargetAsync(string name, CancellationToken cancellationToken = default)
    {
        var search = new TargetSearch(name);
        await foreach (var page in GetTargetsAsync(cancellationToken: cancellationToken).AsPages().ConfigureAwait(false))
        {
            if (search.FindIn(page) is { } target)
                return target;
        }

        throw search.NotFound(WorkspaceName);
    }

    /// <summary>The providers of the workspace with their targets, in the service's order (<c>GET …/providerStatus</c>).</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="RequestFailedException">As with <see cref="GetTargets"/>.</exception>
    public virtual Pageable<QuantumProvider> GetProviders(CancellationToken cancellationToken = default) =>
        new LinkedPageable<QuantumProvider>(Providers(), cancellationToken);

    /// <inheritdoc cref="GetProviders"/>
    public virtual AsyncPageable<QuantumProvider> GetProvidersAsync(CancellationToken cancellationToken = default) =>
        new LinkedAsyncPageable<QuantumProvider>(Providers(), cancellationToken);

    /// <summary>The quotas of the workspace and its subscription, in the service's order (<c>GET …/quotas</c>).</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="RequestFailedException">As with <see cref="GetTargets"/>.</exception>
    public virtual Pageable<QuantumQuota> GetQuotas(CancellationToken cancellationToken = default) =>
        new LinkedPageable<QuantumQuota>(Quotas(), cancellationToken);

    /// <inheritdoc cref="GetQuotas"/>
    public virtual AsyncPageable<QuantumQuota> GetQuotasAsync(CancellationToken cancellationToken = default) =>
        new LinkedAsyncPageable<QuantumQuota>(Quotas(), cancellationToken);

    /// <summary>Whether the service accepts the credential.</summary>
    /// <exception cref="RequestFailedException">The service answers with another error than 401.</exception>
    internal async ValueTask<bool> IsAuthorizedAsync(bool async, CancellationToken cancellationToken)
    {
        try
        {
            var source = Providers();
            var links = await source.BeginAsync(null, async, cancellationToken).ConfigureAwait(false);
            await source.GetPageAsync(links.Current, async, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 401)
        {
            return false;
        }
    }

    private static WorkspaceSettings Check(Uri endpoint, string subscriptionId, string resourceGroupName, string workspaceName) => new(
        ValueRules.CheckEndpoint(endpoint, nameof(endpoint)),
        ValueRules.CheckArgument(FieldName.SubscriptionId, subscriptionId, nameof(subscriptionId)),
        ValueRules.CheckArgument(FieldName.ResourceGroupName, resourceGroupName, nameof(resourceGroupName)),
        ValueRules.CheckArgument(FieldName.WorkspaceName, workspaceName, nameof(workspaceName)));

    /// <summary>An empty link is none: whoever goes on until the token is null would not come to an end.</summary>
    private static string? Link(string? nextLink) => string.IsNullOrEmpty(nextLink) ? null : nextLink;

    private PageSource<QuantumTarget> Targets(string? providerId, string? name) => _pipeline.ListOf(
        "providerStatus",
        WireJsonContext.Default.ProviderStatusPage,
        (answer, response) => Page<QuantumTarget>.FromValues(answer.Targets(providerId, name), Link(answer.NextLink), response));

    private PageSource<QuantumProvider> Providers() => _pipeline.ListOf(
        "providerStatus",
        WireJsonContext.Default.ProviderStatusPage,
        static (answer, response) => Page<QuantumProvider>.FromValues(answer.Providers(), Link(answer.NextLink), response));

    private PageSource<QuantumQuota> Quotas() => _pipeline.ListOf(
        "quotas",
        WireJsonContext.Default.QuotaPage,
        static (answer, response) => Page<QuantumQuota>.FromValues(answer.Quotas(), Link(answer.NextLink), response));
}
