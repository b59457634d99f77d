using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Core.Pipeline;

namespace QuantumWorkspaces.Http;

/// <summary>Sends the requests of one client, and converts the responses to values or exceptions.</summary>
/// <param name="key">The access key to authenticate with; null with Microsoft Entra.</param>
internal sealed class ServicePipeline(HttpPipeline pipeline, AzureKeyCredential? key)
{
    public static ServicePipeline Create(ClientOptions options, AzureKeyCredential key) =>
        new(Build(options, new ServiceErrorParser(ServiceErrorAdvice.AccessKey), [], []), key);

    /// <param name="authentication">Adds a token at each try.</param>
    /// <param name="guards">Check each request once, before everything else.</param>
    public static ServicePipeline Create(
        ClientOptions options, ServiceErrorAdvice advice, HttpPipelinePolicy authentication, params HttpPipelinePolicy[] guards) =>
        new(Build(options, new ServiceErrorParser(advice), guards, [authentication]), null);

    /// <summary>What sends the requests.</summary>
    public HttpPipeline Pipeline => pipeline;

    /// <summary>Creates a request for JSON.</summary>
    /// <param name="classifier">Which responses are errors, and which errors are retried.</param>
    public HttpMessage CreateMessage(RequestMethod method, Uri address, ResponseClassifier classifier)
    {
        var message = pipeline.CreateMessage();
        message.ResponseClassifier = classifier;
        message.Request.Method = method;
        message.Request.Uri.Reset(address);
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        if (key is not null)
            AccessKeyPolicy.Attach(message, key, address);

        return message;
    }

    /// <exception cref="RequestFailedException">The service returned an error or could not be reached.</exception>
    public async ValueTask<Response> SendAsync(HttpMessage message, bool async, CancellationToken cancellationToken)
    {
        if (async)
            await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        else
            pipeline.Send(message, cancellationToken);

        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }

    /// <param name="isSecret">Whether the content contains keys: then the exception does not even say where the error is.</param>
    /// <exception cref="RequestFailedException">The content is not a response of the service.</exception>
    public static T Read<T>(BinaryData content, JsonTypeInfo<T> type, Uri address, bool isSecret = false)
    {
        try
        {
            return JsonSerializer.Deserialize(content, type) ?? throw new JsonException("null where an object was expected");
        }
        catch (JsonException e)
        {
            throw new RequestFailedException(
                $"The answer of {Origin.Of(address)} is not what Azure Quantum answers. Is the endpoint right?", isSecret ? null : e);
        }
    }

    private static HttpPipeline Build(
        ClientOptions options, ServiceErrorParser errors, HttpPipelinePolicy[] perCall, HttpPipelinePolicy[] perRetry)
    {
        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = errors };
        foreach (var policy in perCall)
            pipeline.PerCallPolicies.Add(policy);

        foreach (var policy in perRetry)
            pipeline.PerRetryPolicies.Add(policy);

        return HttpPipelineBuilder.Build(pipeline);
    }
}
