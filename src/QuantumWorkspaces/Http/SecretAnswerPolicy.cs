using Azure.Core.Pipeline;

namespace QuantumWorkspaces.Http;

/// <summary>Removes the body with access keys from a response before it is logged, and puts a word in its place.</summary>
/// <remarks>Otherwise <see cref="DiagnosticsOptions.IsLoggingContentEnabled"/> would write the keys to the log.</remarks>
internal sealed class SecretAnswerPolicy : HttpPipelineSynchronousPolicy
{
    public static readonly SecretAnswerPolicy Instance = new();

    private static readonly byte[] Redacted = "\"REDACTED\""u8.ToArray();

    private SecretAnswerPolicy() { }

    /// <summary>Marks a message whose response contains keys.</summary>
    public static void Attach(HttpMessage message) => message.SetProperty(typeof(SecretAnswerPolicy), new Answer());

    /// <summary>The body of the response to a message that <see cref="Attach"/> has marked.</summary>
    public static BinaryData ContentOf(HttpMessage message) => AnswerOf(message)?.Content ?? BinaryData.FromString("");

    public override void OnReceivedResponse(HttpMessage message)
    {
        // An error contains no keys, and its text is needed. The classifier is not asked: to it, 202 with keys is an error as well.
        if (AnswerOf(message) is not { } answer || message.Response.Status >= 400)
            return;

        answer.Content = message.Response.Content;
        message.Response.ContentStream = ErrorText.StreamOf(Redacted);
    }

    private static Answer? AnswerOf(HttpMessage message) =>
        message.TryGetProperty(typeof(SecretAnswerPolicy), out var property) ? property as Answer : null;

    private sealed class Answer
    {
        public BinaryData? Content { get; set; }
    }
}
