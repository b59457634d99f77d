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

    private static readonly BinaryData Redacted = BinaryData.FromString("\"REDACTED\"");

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
        TakeAsync(message, async: false).EnsureCompleted();
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        await TakeAsync(message, async: true).ConfigureAwait(false);
    }

    private static Answer? AnswerOf(HttpMessage message) => message.TryGetProperty(typeof(SecretAnswerPolicy), out var property) ? property as Answer : null;

    private static async ValueTask TakeAsync(HttpMessage message, bool async)
    {
        // An error has no keys in it, and its text is wanted. Not what the classifier takes for one: 202 with keys would be.
        if (AnswerOf(message) is not { } answer || message.Response.Status >= 400)
            return;

        answer.Content = await AnswerBody.TakeAsync(message, async).ConfigureAwait(false);
        AnswerBody.Put(message, Redacted);
    }

    private sealed class Answer
    {
        public BinaryData? Content { get; set; }
    }
}
