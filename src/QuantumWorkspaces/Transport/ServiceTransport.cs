using Azure.Core.Pipeline;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces.Transport;

/// <summary>Sends a request where it belongs and nowhere else, with the key if there is one, and reads the response.</summary>
/// <remarks>
/// <para>This is the last part of a pipeline, behind the policies, the logging and the tracing: the key is added here, at each try, only
/// where the request goes to the endpoint that the key belongs to, and is gone when the response has come.</para>
/// <para>A response may repeat the key. Whatever of it is shown does not, neither in an exception nor in a log.</para>
/// </remarks>
/// <param name="given">The transport of the options.</param>
/// <param name="longestDelay">How long the options let a request wait.</param>
/// <param name="key">The key and the endpoint that it belongs to; null with Microsoft Entra.</param>
internal sealed class ServiceTransport(HttpPipelineTransport given, TimeSpan longestDelay, EndpointKey? key) : GuardedTransport(given)
{
    public const string KeyHeader = "x-ms-quantum-api-key";

    // Of the key that was sent last: it can be replaced, which is rare.
    private KeyEcho? _echo;

    protected override async ValueTask SendAsync(HttpMessage message, bool async)
    {
        var address = message.Request.Uri.ToUri();
        var transport = Route.To(address);
        var echo = AddKey(message, address);
        var logged = message.Request.Content;
        message.Request.Content = SecretBody.RequestOf(message) ?? logged;
        try
        {
            await SendAsync(transport, message, async).ConfigureAwait(false);
            message.Response = await ReadAsync(message, address, echo, async).ConfigureAwait(false);
        }
        catch (Exception e) when (TransportError.Replace(e, address, echo) is { } better)
        {
            throw better;
        }
        finally
        {
            message.Request.Content = logged;
            message.Request.Headers.Remove(KeyHeader);
        }
    }

    /// <returns>The key that is sent; null if none is.</returns>
    private KeyEcho? AddKey(HttpMessage message, Uri address)
    {
        if (key is null || !Origin.IsSame(address, key.Endpoint))
            return null;

        // Read at each try: the caller may have updated it.
        var text = key.Credential.Key;
        if (!ValueRules.CanBeSent(text))
            throw new InvalidOperationException($"The access key {ValueRules.WhyNotSent}.");

        message.Request.Headers.SetValue(KeyHeader, text);
        return _echo is { } known && known.Key == text ? known : _echo = new KeyEcho(text);
    }

    private async ValueTask<ServiceResponse> ReadAsync(HttpMessage message, Uri address, KeyEcho? echo, bool async)
    {
        var received = message.Response;
        var isError = received.Status >= 400;
        var limit = isError ? AnswerBody.LongestError : AnswerBody.Longest;
        var answer = await AnswerBody.ReadAsync(message, limit, async).ConfigureAwait(false);
        if (answer is not var (body, isWhole))
            return new ServiceResponse(received, null, longestDelay, echo);

        if (!isWhole && !isError)
        {
            received.Dispose();
            throw new RequestFailedException(
                received.Status, $"The answer of {Origin.Of(address)} is longer than {limit >> 20} MB. It was not read on.");
        }

        var content = isError ? ErrorText.Of(body, isWhole, echo) : WithoutSignature(message, WithoutKey(body, echo));
        return new ServiceResponse(received, content, longestDelay, echo);
    }

    /// <summary>A body that is logged where the user wants it, and otherwise only read.</summary>
    private static MemoryStream WithoutKey(MemoryStream body, KeyEcho? echo)
    {
        if (echo is null)
            return body;

        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        if (ErrorText.IsIn(bytes))
            return ErrorText.Of(body, isWhole: true, echo);

        return echo.HideIn(bytes) is { } clean ? ErrorText.StreamOf(clean) : body;
    }

    /// <summary>A body that says where storage is, but not how to get in; who needs that finds it beside the message.</summary>
    private static MemoryStream WithoutSignature(HttpMessage message, MemoryStream body)
    {
        if (!SignedText.MayBeIn(body.GetBuffer().AsSpan(0, (int)body.Length)))
            return body;

        var original = body.GetBuffer().AsMemory(0, (int)body.Length);
        SecretBody.SetAnswer(message, new BinaryData(original));
        return SignedText.HideInJson(original);
    }
}
