using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Azure.Core.Pipeline;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Lookup;
using QuantumWorkspaces.Settings;
using QuantumWorkspaces.Storage;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces.DataPlane;

/// <summary>Sends the requests to the data plane of one workspace, whose endpoint may have to be looked up first.</summary>
internal sealed class WorkspacePipeline
{
    private const string Client = "Workspace";
    private const string TokenScope = "https://quantum.microsoft.com/.default";

    private readonly ServicePipeline _pipeline;
    private readonly WorkspaceLocator _locator;
    private readonly string _apiVersion;
    private readonly Lazy<BlobRequests> _storage;

    // By the name of the resource. Created once: the address of a workspace does not change.
    private readonly ConcurrentDictionary<string, Uri> _addresses = new(StringComparer.Ordinal);

    public WorkspacePipeline(WorkspaceSettings settings, WorkspaceOptions options)
    {
        _apiVersion = options.ApiVersion;
        _storage = new(() => new BlobRequests(options));
        Retries = new RetryPlan(options.Retry);
        Activities = ClientActivities.Of(Client, options.Diagnostics.IsDistributedTracingEnabled);
        if (settings.Key is { } key)
        {
            _pipeline = ServicePipeline.Create(options, new EndpointKey(key, settings.Endpoint!));
            _locator = new WorkspaceLocator(settings);
            return;
        }

        var credential = settings.CredentialOrDefault;
        var management = ManagementEndpointFor(settings, options);
        _pipeline = ServicePipeline.Create(
            options, ServiceErrorAdvice.DataPlaneIdentity, new BearerTokenAuthenticationPolicy(credential, TokenScope));
        _locator = new WorkspaceLocator(settings, () => new ManagementPipeline(options, credential, management, options.ManagementVersion));
    }

    /// <summary>What is known about the workspace so far.</summary>
    public WorkspaceSettings Settings => _locator.Settings;

    /// <summary>Where the workspace is looked up: the options go before the cloud that the environment names.</summary>
    public static Uri ManagementEndpointFor(WorkspaceSettings settings, WorkspaceOptions options) =>
        options.ManagementEndpoint ?? (settings.IsDogfood ? ManagementHost.Dogfood : ManagementHost.Public);

    /// <summary>The targets that a filter lets through; no filter lets all through.</summary>
    public PageSource<QuantumTarget> Targets(string? providerId, string? name)
    {
        var filter = new TargetFilter(providerId, name);
        return new Resource<ProviderStatusPage, QuantumTarget>(
            this, "providerStatus", "GetTargets", WireJsonContext.Default.ProviderStatusPage,
            (answer, response) =>
            {
                var providers = answer.Providers();
                return new TargetPage(filter.Apply(providers), providers, LinkOf(answer.NextLink), response);
            },
            () => filter.CreateCheck(Settings.WorkspaceName));
    }

    /// <summary>The providers with their targets.</summary>
    public PageSource<QuantumProvider> Providers() => new Resource<ProviderStatusPage, QuantumProvider>(
        this, "providerStatus", "GetProviders", WireJsonContext.Default.ProviderStatusPage,
        static (answer, response) => Page<QuantumProvider>.FromValues(answer.Providers(), LinkOf(answer.NextLink), response));

    /// <summary>The quotas of the workspace and of its subscription.</summary>
    public PageSource<QuantumQuota> Quotas() => new Resource<QuotaPage, QuantumQuota>(
        this, "quotas", "GetQuotas", WireJsonContext.Default.QuotaPage,
        static (answer, response) => Page<QuantumQuota>.FromValues(answer.Quotas(), LinkOf(answer.NextLink), response));

    /// <summary>How much of what was used.</summary>
    public PageSource<QuantumQuotaUsage> QuotaUsages() => new Resource<QuotaUsagePage, QuantumQuotaUsage>(
        this, "quotaUsages", "GetQuotaUsages", WireJsonContext.Default.QuotaUsagePage,
        static (answer, response) => Page<QuantumQuotaUsage>.FromValues(answer.Usages(), LinkOf(answer.NextLink), response));

    /// <summary>Jobs, sessions, or both.</summary>
    /// <param name="resource">Their name in the address.</param>
    /// <param name="query">What the service looks for.</param>
    /// <param name="toItem">Makes an item of what the service gives.</param>
    /// <param name="isWanted">Which items of the service are items of the list.</param>
    public PageSource<T> Items<T>(string resource, ItemQuery query, string method, Func<ItemDetails, T> toItem, Func<T, bool> isWanted)
        where T : notnull =>
        new Resource<ItemPage, T>(
            this, resource, method, WireJsonContext.Default.ItemPage,
            (answer, response) => Page<T>.FromValues(
                [.. answer.Items(toItem).Where(isWanted)], LinkOf(answer.NextLink), response),
            query: query);

    /// <summary>The requests to the storage of the workspace.</summary>
    public BlobRequests Storage => _storage.Value;

    /// <summary>How often something is tried again that the pipeline does not try again.</summary>
    public RetryPlan Retries { get; }

    /// <summary>Creates a request about a resource of the workspace, which is looked up first where that is necessary.</summary>
    /// <param name="body">The content in JSON; null if there is none.</param>
    public async ValueTask<HttpMessage> CreateMessageAsync(
        RequestMethod method, string resource, BinaryData? body, ResponseClassifier classifier, bool async,
        CancellationToken cancellationToken)
    {
        var settings = await _locator.LocateAsync(async, cancellationToken).ConfigureAwait(false);
        var message = _pipeline.CreateMessage(method, CreateAddress(settings.Address!, resource, default), classifier);
        if (body is not null)
        {
            message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
            message.Request.Content = RequestContent.Create(body);
        }

        return message;
    }

    /// <exception cref="RequestFailedException">The service returned an error or could not be reached.</exception>
    public ValueTask<Response> SendAsync(HttpMessage message, bool async, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(message, async, cancellationToken);

    /// <summary>The spans of the client.</summary>
    public ClientActivities Activities { get; }

    /// <summary>Whether the service accepts the credential.</summary>
    /// <exception cref="RequestFailedException">The service answers with another error than 401.</exception>
    public async ValueTask<bool> IsAuthorizedAsync(bool async, CancellationToken cancellationToken)
    {
        try
        {
            await Providers().GetFirstAsync(null, async, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 401)
        {
            return false;
        }
    }

    /// <summary>Looks up what is not known yet: the endpoint, and the names that the workspace is known by in Azure.</summary>
    public ValueTask<WorkspaceSettings> LocateAsync(bool async, CancellationToken cancellationToken) =>
        Activities.RunAsync("Locate", () => _locator.LocateAsync(async, cancellationToken));

    // An empty link is none: whoever goes on until the token is null would not come to an end.
    private static string? LinkOf(string? nextLink) => string.IsNullOrEmpty(nextLink) ? null : nextLink;

    /// <summary>The address of a list of the workspace; null if it is not known yet.</summary>
    private Uri? AddressOf(WorkspaceSettings settings, string resource, ItemQuery query)
    {
        if (query != default(ItemQuery))
            return settings.Address is { } address ? CreateAddress(address, resource, query) : null;

        return _addresses.TryGetValue(resource, out var known) || settings.Address is not { } workspace
            ? known : _addresses.GetOrAdd(resource, CreateAddress(workspace, resource, query));
    }

    private Uri CreateAddress(Uri workspace, string resource, ItemQuery query)
    {
        var address = new RequestUriBuilder();
        address.Reset(workspace);
        address.AppendPath("/" + resource, escape: false);
        address.AppendQuery("api-version", _apiVersion);
        if (query.Filter is { } filter)
            address.AppendQuery("filter", filter, escapeValue: true);

        if (query.Order is { } order)
            address.AppendQuery("orderby", order, escapeValue: true);

        return address.ToUri();
    }

    /// <summary>A list of the workspace that comes page by page.</summary>
    /// <param name="name">Its name in the address.</param>
    /// <param name="toPage">Makes a page of an answer.</param>
    private sealed class Resource<TAnswer, T>(
        WorkspacePipeline workspace, string name, string method, JsonTypeInfo<TAnswer> type, Func<TAnswer, Response, Page<T>> toPage,
        Func<PageCheck<T>?>? createCheck = null, ItemQuery query = default)
        : PageSource<T>(workspace.AddressOf(workspace.Settings, name, query), workspace.Activities, method)
        where TAnswer : IAnswer
        where T : notnull
    {
        public override PageCheck<T>? CreateCheck() => createCheck?.Invoke();

        protected override async ValueTask<Page<T>> GetPageAsync(Uri address, bool async, CancellationToken cancellationToken)
        {
            using var message = workspace._pipeline.CreateMessage(RequestMethod.Get, address, ServiceClassifier.OnlyOk);
            var response = await workspace._pipeline.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
            return toPage(ServicePipeline.Read(response.Content, type, address), response);
        }

        protected override async ValueTask<Uri> FindFirstPageAsync(bool async, CancellationToken cancellationToken) =>
            workspace.AddressOf(await workspace._locator.LocateAsync(async, cancellationToken).ConfigureAwait(false), name, query)!;
    }
}
