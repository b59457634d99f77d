using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace QuantumWorkspaces;

/// <summary>Sends requests about one workspace, with its credential, and turns the answers into values or exceptions.</summary>
internal sealed class WorkspacePipeline
{
    private const string TokenScope = "https://quantum.microsoft.com/.default";

    private static readonly ResponseClassifier OnlyOk = new StatusCodeClassifier([200]);

    private readonly Uri _workspace;
    private readonly AzureKeyCredential? _key;
    private readonly HttpPipeline _pipeline;
    private readonly string _apiVersion;

    public WorkspacePipeline(Uri workspace, AzureKeyCredential key, WorkspaceOptions options)
        : this(workspace, options, key, [])
    {
    }

    public WorkspacePipeline(Uri workspace, TokenCredential credential, WorkspaceOptions options)
        : this(workspace, options, null, [new BearerTokenAuthenticationPolicy(credential, TokenScope)])
    {
    }

    private WorkspacePipeline(Uri workspace, WorkspaceOptions options, AzureKeyCredential? key, HttpPipelinePolicy[] authentication)
    {
        _workspace = workspace;
        _key = key;
        _apiVersion = options.ApiVersion;

        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = new ServiceErrorParser(usesKey: key is not null) };
        foreach (var policy in authentication)
            pipeline.PerRetryPolicies.Add(policy);

        _pipeline = HttpPipelineBuilder.Build(pipeline);
    }

    /// <summary>The address of one of the workspace's resources.</summary>
    public Uri AddressOf(string resource)
    {
        var address = new RequestUriBuilder();
        address.Reset(_workspace);
        address.AppendPath("/" + resource, escape: false);
        address.AppendQuery("api-version", _apiVersion);
        return address.ToUri();
    }

    public Response<T> Get<T>(Uri address, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var message = CreateGet(address);
        _pipeline.Send(message, cancellationToken);
        return Read(message.Response, type);
    }

    public async Task<Response<T>> GetAsync<T>(Uri address, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var message = CreateGet(address);
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Read(message.Response, type);
    }

    private HttpMessage CreateGet(Uri address)
    {
        var message = _pipeline.CreateMessage();
        message.ResponseClassifier = OnlyOk;
        message.Request.Method = RequestMethod.Get;
        message.Request.Uri.Reset(address);
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        if (_key is not null)
            AccessKeyPolicy.Attach(message, _key, _workspace);

        return message;
    }

    private Response<T> Read<T>(Response response, JsonTypeInfo<T> type)
    {
        if (response.IsError)
        {
            RedactKey(response);
            throw new RequestFailedException(response);
        }

        try
        {
            var value = JsonSerializer.Deserialize(response.Content, type)
                ?? throw new JsonException("null where an object was expected");
            return Response.FromValue(value, response);
        }
        catch (JsonException e)
        {
            throw new RequestFailedException($"The answer of {Origin.Of(_workspace)} is not what Azure Quantum answers. Is the endpoint right?", e);
        }
    }

    /// <summary>An exception shows the body, and something on the way may have echoed the request's headers into it.</summary>
    private void RedactKey(Response response)
    {
        if (_key?.Key is not { } key || response.Content.ToString() is not { } body || !body.Contains(key))
            return;

        response.ContentStream = new MemoryStream(Encoding.UTF8.GetBytes(body.Replace(key, "REDACTED")));
    }
}
