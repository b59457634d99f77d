using System.Text.Json.Serialization.Metadata;
using Azure.Core.Pipeline;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces.Http;

/// <summary>Sends the requests to Azure Resource Manager.</summary>
internal sealed class ManagementPipeline(ClientOptions options, TokenCredential credential, Uri endpoint, string apiVersion)
{
    private readonly ServicePipeline _pipeline = ServicePipeline.Create(
        options,
        ServiceErrorAdvice.Management,
        new BearerTokenAuthenticationPolicy(credential, ManagementHost.TokenScope),
        new ManagementHostPolicy(endpoint));

    /// <summary>Whether this is an emulator on the same machine.</summary>
    public bool IsLoopback => endpoint.IsLoopback;

    /// <summary>What sends the requests.</summary>
    public HttpPipeline Pipeline => _pipeline.Pipeline;

    /// <summary>The address of a resource or of one of its actions.</summary>
    public Uri AddressOf(ResourceIdentifier resource, string action = "") =>
        AddressOf(resource + (action.Length == 0 ? "" : "/" + action), apiVersion);

    /// <param name="path">Begins with a slash.</param>
    public Uri AddressOf(string path, string apiVersion)
    {
        var address = new RequestUriBuilder();
        address.Reset(endpoint);
        foreach (var segment in path.Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            address.AppendPath("/", escape: false);
            address.AppendPath(segment, escape: true);
        }

        address.AppendQuery("api-version", apiVersion);
        return address.ToUri();
    }

    public HttpMessage CreateMessage(RequestMethod method, Uri address, BinaryData? body = null, ResponseClassifier? classifier = null)
    {
        var message = _pipeline.CreateMessage(method, address, classifier ?? ServiceClassifier.OnlyOk);
        if (body is not null)
        {
            message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
            message.Request.Content = RequestContent.Create(body);
        }

        return message;
    }

    public ValueTask<Response> SendAsync(HttpMessage message, bool async, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(message, async, cancellationToken);

    public async ValueTask<T> SendAsync<T>(HttpMessage message, JsonTypeInfo<T> type, bool async, CancellationToken cancellationToken)
        where T : IAnswer
    {
        var response = await _pipeline.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        return Read(response.Content, type);
    }

    public T Read<T>(BinaryData content, JsonTypeInfo<T> type, bool isSecret = false) where T : IAnswer =>
        ServicePipeline.Read(content, type, endpoint, isSecret);
}
