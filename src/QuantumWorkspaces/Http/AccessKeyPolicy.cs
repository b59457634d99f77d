using Azure.Core.Pipeline;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces.Http;

/// <summary>Adds the access key to a request immediately before it is sent, and removes it afterwards.</summary>
/// <remarks>
/// <para>The key is added at each try, only where the request goes to the endpoint that the key belongs to, and after the request has been
/// logged: logging is an earlier part of the pipeline.</para>
/// <para>A response may repeat the key: it is removed there as well.</para>
/// <para>The policy has no key itself. It is added by the options, since this is the only way to get behind the logging, and several
/// clients can have the same options; each message has its own key.</para>
/// </remarks>
internal sealed class AccessKeyPolicy : HttpPipelinePolicy
{
    public const string HeaderName = "x-ms-quantum-api-key";

    public static readonly AccessKeyPolicy Instance = new();

    private AccessKeyPolicy() { }

    /// <summary>Sends a message with a key.</summary>
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

    /// <returns>The key that is sent; null if none is.</returns>
    private static string? AddKey(HttpMessage message)
    {
        if (!message.TryGetProperty(typeof(AccessKeyPolicy), out var property) || property is not Attachment attachment)
            return null;

        if (!Origin.IsSame(message.Request.Uri.ToUri(), attachment.Endpoint))
            return null;

        // Read at each try: the caller may have updated it.
        var key = attachment.Credential.Key;
        if (!ValueRules.CanBeSent(key))
            throw new InvalidOperationException($"The access key {ValueRules.WhyNotSent}.");

        message.Request.Headers.SetValue(HeaderName, key);
        return key;
    }

    /// <summary>A proxy may have echoed the headers of the request into the response, which is logged and shown by exceptions.</summary>
    private static async ValueTask HideEchoAsync(HttpMessage message, string key, bool async)
    {
        if (await AnswerBody.TakeAsync(message, async).ConfigureAwait(false) is not { } body)
            return;

        AnswerBody.Put(message, KeyEcho.Hide(body, key, isError: message.Response.Status >= 400));
    }

    private sealed record Attachment(AzureKeyCredential Credential, Uri Endpoint);
}
