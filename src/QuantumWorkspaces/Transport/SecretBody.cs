namespace QuantumWorkspaces.Transport;

/// <summary>What a message has behind the logging only: the signed addresses of its request, and those of its answer.</summary>
internal static class SecretBody
{
    /// <summary>Sends other content than the request has: that one is logged.</summary>
    public static void SetRequest(HttpMessage message, BinaryData content) =>
        message.SetProperty(typeof(RequestKey), RequestContent.Create(content));

    /// <summary>What is sent in the place of the content of the request; null if that is sent.</summary>
    public static RequestContent? RequestOf(HttpMessage message) =>
        message.TryGetProperty(typeof(RequestKey), out var content) ? content as RequestContent : null;

    /// <summary>Keeps the body of an answer before the signatures are taken off.</summary>
    public static void SetAnswer(HttpMessage message, BinaryData content) => message.SetProperty(typeof(AnswerKey), content);

    /// <summary>The body of the answer with the signatures that it came with.</summary>
    public static BinaryData AnswerOf(HttpMessage message) =>
        message.TryGetProperty(typeof(AnswerKey), out var content) && content is BinaryData answer ? answer : message.Response.Content;

    private sealed class RequestKey;

    private sealed class AnswerKey;
}
