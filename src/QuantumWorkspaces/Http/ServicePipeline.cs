using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Core.Pipeline;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces.Http;

/// <summary>Sends the requests of one client, and converts the responses to values or exceptions.</summary>
internal sealed class ServicePipeline(HttpPipeline pipeline)
{
    /// <exception cref="ArgumentException">The transport of the options could send the key somewhere else.</exception>
    public static ServicePipeline Create(ClientOptions options, EndpointKey key) =>
        WhyNoKeyTo(key.Endpoint, options) is { } why
            ? throw new ArgumentException(why, nameof(options))
            : new(Build(
                options, new ServiceErrorParser(ServiceErrorAdvice.AccessKey), given => Transport(options, given, key), [], []));

    /// <param name="authentication">Adds a token at each try.</param>
    /// <param name="guards">Check each request once, before everything else.</param>
    public static ServicePipeline Create(
        ClientOptions options, ServiceErrorAdvice advice, HttpPipelinePolicy authentication, params HttpPipelinePolicy[] guards) =>
        new(Build(options, new ServiceErrorParser(advice), given => Transport(options, given, null), guards, [authentication]));

    /// <summary>Why the transport of some options may send no key to an endpoint; null if it may.</summary>
    public static string? WhyNoKeyTo(Uri endpoint, ClientOptions options) =>
        new TransportRoute(GuardedTransport.GivenIn(options)).WhyNoSecretTo(endpoint, "the access key");

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
        where T : IAnswer
    {
        try
        {
            var answer = JsonSerializer.Deserialize(content, type);
            if (answer is { IsComplete: true } && !ErrorText.IsIn(content.ToMemory().Span))
                return answer;

            throw ErrorText.Read(content.ToString()) is { } error
                ? ErrorDespiteStatus(error, address) : new JsonException("something is missing");
        }
        catch (JsonException e)
        {
            throw new RequestFailedException(
                $"The answer of {Origin.Of(address)} is not what Azure Quantum answers. Is the endpoint right?", isSecret ? null : e);
        }
    }

    private static RequestFailedException ErrorDespiteStatus(ErrorBody error, Uri address) => new(
        0,
        $"{Origin.Of(address)} answered with an error, though its status says success: {VisibleText.Of(error.Message ?? "")}",
        error.Code is null ? null : VisibleText.Of(error.Code),
        null);

    /// <summary>Builds a pipeline with everything that the options say.</summary>
    /// <param name="errors">Reads an error from its body; null: nobody does.</param>
    /// <param name="guard">What stands before the transport of the options, behind everything else.</param>
    public static HttpPipeline Build(
        ClientOptions options, RequestFailedDetailsParser? errors, Func<HttpPipelineTransport, GuardedTransport> guard,
        HttpPipelinePolicy[] perCall, HttpPipelinePolicy[] perRetry)
    {
        var pipeline = new HttpPipelineOptions(options);
        if (errors is not null)
            pipeline.RequestFailedDetailsParser = errors;

        foreach (var policy in perCall)
            pipeline.PerCallPolicies.Add(policy);

        foreach (var policy in perRetry)
            pipeline.PerRetryPolicies.Add(policy);

        // The builder takes the transport from the options, which are the user's and stay as they are.
        lock (options)
        {
            var given = options.Transport;
            options.Transport = guard(given);
            try
            {
                return HttpPipelineBuilder.Build(pipeline);
            }
            finally
            {
                options.Transport = given;
            }
        }
    }

    private static ServiceTransport Transport(ClientOptions options, HttpPipelineTransport given, EndpointKey? key) =>
        new(given, options.Retry.MaxDelay, key);
}
