using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace QuantumWorkspaces.Http;

/// <summary>
/// Takes an answer with access keys off the response before the logging, which comes earlier in the pipeline, can see it: with
/// <see cref="DiagnosticsOptions.IsLoggingContentEnabled"/> it would write them down. The response keeps a word in their place.
/// </summary>
internal sealed class SecretAnswerPolicy : HttpPipelinePolicy
{
    public static readonly SecretAnswerPolicy Instance = new();

    private static readonly byte[] Redacted = Encoding.UTF8.GetBytes("\"REDACTED\"");

    private SecretAnswerPolicy()
    {
    }

    /// <summary>Says that a message's answer holds keys.</summary>
    public static void Attach(HttpMessage message) => message.SetProperty(typeof(SecretAnswerPolicy), new Answer());

    /// <summary>The answer of a message with <see cref="Attach"/>.</summary>
    public static BinaryData ContentOf(HttpMessage message) => AnswerOf(message)?.Content ?? BinaryData.FromString("");

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        if (AnswerOf(message) is { } answer && TakeStream(message) is { } stream)
        {
            using (stream)
                answer.Content = BinaryData.FromStream(stream);
        }
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        if (AnswerOf(message) is { } answer && TakeStream(message) is { } stream)
        {
            using (stream)
                answer.Content = await BinaryData.FromStreamAsync(stream, message.CancellationToken).ConfigureAwait(false);
        }
    }

    private static Answer? AnswerOf(HttpMessage message) => message.TryGetProperty(typeof(SecretAnswerPolicy), out var property) ? property as Answer : null;

    private static Stream? TakeStream(HttpMessage message)
    {
        // An error has no keys in it, and its text is wanted.
        if (message.ResponseClassifier.IsErrorResponse(message))
            return null;

        var stream = message.Response.ContentStream;
        message.Response.ContentStream = new MemoryStream(Redacted, writable: false);
        return stream;
    }

    private sealed class Answer
    {
        public BinaryData? Content { get; set; }
    }
}
