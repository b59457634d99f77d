using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace QuantumWorkspaces.Http;

/// <summary>
/// Puts the access key on a request right before it is sent, at each try, and takes it off again: only where the request goes to the
/// endpoint that the key belongs to, and out of reach of the logging, which comes earlier in the pipeline. Answers lose it there as well.
/// </summary>
/// <remarks>
/// It holds no key itself. It stands in the options, the one place from which a policy gets behind the logging, and options may serve
/// several clients; each message brings its own key.
/// </remarks>
internal sealed class AccessKeyPolicy : HttpPipelinePolicy
{
    public const string HeaderName = "x-ms-quantum-api-key";
    public const string WhyNotSent = "has a character that a request header cannot carry: only printable ASCII characters can be part of it";

    public static readonly AccessKeyPolicy Instance = new();

    private AccessKeyPolicy()
    {
    }

    /// <summary>Whether a key can be sent at all.</summary>
    public static bool CanSend(string key)
    {
        foreach (var c in key)
        {
            if (c is <= ' ' or > '~')
                return false;
        }

        return true;
    }

    /// <summary>Lets a message go out with a key.</summary>
    /// <param name="endpoint">Where the key belongs.</param>
    public static void Attach(HttpMessage message, AzureKeyCredential credential, Uri endpoint) =>
        message.SetProperty(typeof(AccessKeyPolicy), new Attachment(credential, endpoint));

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var key = AddKey(message);
        try
        {
            ProcessNext(message, pipeline);
        }
        finally
        {
            message.Request.Headers.Remove(HeaderName);
        }

        if (key is not null)
            HideEchoAsync(message, key, async: false).EnsureCompleted();
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var key = AddKey(message);
        try
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }
        finally
        {
            message.Request.Headers.Remove(HeaderName);
        }

        if (key is not null)
            await HideEchoAsync(message, key, async: true).ConfigureAwait(false);
    }

    /// <returns>The key that goes out; null: none does.</returns>
    private static string? AddKey(HttpMessage message)
    {
        if (!message.TryGetProperty(typeof(AccessKeyPolicy), out var property) || property is not Attachment attachment)
            return null;

        if (!Origin.IsSame(message.Request.Uri.ToUri(), attachment.Endpoint))
            return null;

        // Read at each try: the caller may have updated it since.
        var key = attachment.Credential.Key;
        if (!CanSend(key))
            throw new InvalidOperationException($"The access key {WhyNotSent}.");

        message.Request.Headers.SetValue(HeaderName, key);
        return key;
    }

    /// <summary>Something on the way may have echoed the request's headers into the answer, which is logged and shown by exceptions.</summary>
    private static async ValueTask HideEchoAsync(HttpMessage message, string key, bool async)
    {
        if (await AnswerBody.TakeAsync(message, async).ConfigureAwait(false) is not { } body)
            return;

        AnswerBody.Put(message, KeyEcho.Hide(body, key, isError: message.Response.Status >= 400));
    }

    private sealed record Attachment(AzureKeyCredential Credential, Uri Endpoint);
}
