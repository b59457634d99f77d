using Azure.Core.Pipeline;

namespace QuantumWorkspaces.Storage;

/// <summary>Sends a request to the storage with the signature of its address, which nothing before has seen.</summary>
/// <remarks>
/// The body of an error is thrown away: it may quote what was signed. Nothing that a server sends back in a header has the signature.
/// </remarks>
/// <param name="given">The transport of the options.</param>
/// <param name="longestDelay">How long the options let a request wait.</param>
internal sealed class StorageTransport(HttpPipelineTransport given, TimeSpan longestDelay) : GuardedTransport(given)
{
    private static readonly byte[] Redacted = "REDACTED"u8.ToArray();

    /// <summary>Marks a message with the address that it goes to.</summary>
    public static void Attach(HttpMessage message, SignedAddress address) => message.SetProperty(typeof(StorageTransport), address);

    protected override async ValueTask SendAsync(HttpMessage message, bool async)
    {
        var shown = message.Request.Uri.ToUri();
        if (!message.TryGetProperty(typeof(StorageTransport), out var value) || value is not SignedAddress signed
            || !Origin.IsSame(shown, signed.Address))
            throw new InvalidOperationException("A policy of the options has changed the address of a request to the storage.");

        if (Route.WhyNoSecretTo(shown, "the signed address of the storage") is { } why)
            throw new InvalidOperationException(why);

        var echo = new KeyEcho(signed.Secret, isOfKey: false);
        message.Request.Uri.Query += (message.Request.Uri.Query.Length == 0 ? "?" : "&") + signed.Signature;
        try
        {
            await SendAsync(Route.To(shown), message, async).ConfigureAwait(false);
            message.Response = await ReadAsync(message, shown, echo, async).ConfigureAwait(false);
        }
        catch (Exception e) when (TransportError.Replace(e, shown, echo) is { } better)
        {
            throw better;
        }
        finally
        {
            message.Request.Uri.Reset(shown);
        }
    }

    private async ValueTask<ServiceResponse> ReadAsync(HttpMessage message, Uri address, KeyEcho echo, bool async)
    {
        var received = message.Response;
        var isError = received.Status >= 300;
        var limit = isError ? AnswerBody.LongestError : AnswerBody.Longest;
        if (await AnswerBody.ReadAsync(message, limit, async).ConfigureAwait(false) is not var (body, isWhole) || isError)
            return new ServiceResponse(received, isError ? ErrorText.StreamOf([]) : null, longestDelay, echo);

        if (isWhole)
            return new ServiceResponse(received, Logged(message, body), longestDelay, echo);

        received.Dispose();
        throw new RequestFailedException(
            received.Status, $"The answer of {Origin.Of(address)} is longer than {limit >> 20} MB. It was not read on.");
    }

    /// <summary>What may be logged of a file. A file that may have signatures in it is kept beside the message, as it is.</summary>
    private static MemoryStream Logged(HttpMessage message, MemoryStream body)
    {
        var content = body.GetBuffer().AsMemory(0, (int)body.Length);
        if (!SignedText.MayBeIn(content.Span))
            return body;

        SecretBody.SetAnswer(message, new BinaryData(content));
        return ErrorText.StreamOf(Redacted);
    }
}
