using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using QuantumWorkspaces.Lookup;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces.Http;

/// <summary>The data plane of one workspace: its addresses, which may have to be looked up first, and the requests to them.</summary>
internal sealed class WorkspacePipeline
{
    private const string TokenScope = "https://quantum.microsoft.com/.default";

    private static readonly ResponseClassifier OnlyOk = new StatusCodeClassifier([200]);

    private readonly ServicePipeline _pipeline;
    private readonly WorkspaceLocator _locator;
    private readonly string _apiVersion;

    // Put together once: a workspace stays where it is.
    private readonly ConcurrentDictionary<string, Uri> _addresses = new(StringComparer.Ordinal);

    public WorkspacePipeline(WorkspaceSettings settings, WorkspaceOptions options)
    {
        _apiVersion = options.ApiVersion;
        if (settings.Key is { } key)
        {
            _pipeline = ServicePipeline.Create(options, key);
            _locator = new WorkspaceLocator(settings);
            return;
        }

        var credential = settings.CredentialOrDefault;
        _pipeline = ServicePipeline.Create(options, ServiceErrorAdvice.DataPlaneIdentity, new BearerTokenAuthenticationPolicy(credential, TokenScope));
        _locator = new WorkspaceLocator(settings, () => new ManagementPipeline(options, credential, settings.ManagementEndpoint(options), options.ManagementVersion));
    }

    /// <summary>What is known of the workspace by now.</summary>
    public WorkspaceSettings Settings => _locator.Settings;

    /// <summary>A list of the workspace that comes page by page.</summary>
    /// <param name="resource">Its name in the address.</param>
    /// <param name="toPage">Makes a page of an answer.</param>
    public PageSource<T> ListOf<TAnswer, T>(string resource, JsonTypeInfo<TAnswer> type, Func<TAnswer, Response, Page<T>> toPage)
        where T : notnull
        => new Resource<TAnswer, T>(this, resource, type, toPage);

    /// <summary>The address of a resource of the workspace; null: it is not known yet.</summary>
    private Uri? AddressOf(WorkspaceSettings settings, string resource)
    {
        if (_addresses.TryGetValue(resource, out var known) || settings.Address is not { } workspace)
            return known;

        var address = new RequestUriBuilder();
        address.Reset(workspace);
        address.AppendPath("/" + resource, escape: false);
        address.AppendQuery("api-version", _apiVersion);
        return _addresses.GetOrAdd(resource, address.ToUri());
    }

    private sealed class Resource<TAnswer, T>(WorkspacePipeline workspace, string name, JsonTypeInfo<TAnswer> type, Func<TAnswer, Response, Page<T>> toPage)
        : PageSource<T>(workspace.AddressOf(workspace.Settings, name))
        where T : notnull
    {
        public override async ValueTask<Page<T>> GetPageAsync(Uri address, bool async, CancellationToken cancellationToken)
        {
            using var message = workspace._pipeline.CreateMessage(RequestMethod.Get, address, OnlyOk);
            var response = await workspace._pipeline.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
            return toPage(ServicePipeline.Read(response.Content, type, address), response);
        }

        protected override async ValueTask<Uri> FindFirstPageAsync(bool async, CancellationToken cancellationToken) =>
            workspace.AddressOf(await workspace._locator.LocateAsync(async, cancellationToken).ConfigureAwait(false), name)!;
    }
}
