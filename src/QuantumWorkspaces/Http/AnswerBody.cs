using Azure.Core;

namespace QuantumWorkspaces.Http;

/// <summary>Reads and changes the body of an answer before the rest of the pipeline reads it.</summary>
internal static class AnswerBody
{
    /// <summary>Takes the body off a message's response; null: there is none.</summary>
    public static async ValueTask<BinaryData?> TakeAsync(HttpMessage message, bool async)
    {
        if (message.Response.ContentStream is not { } stream)
            return null;

        // The token ends with the network timeout too. A synchronous read knows no token: what ends it is that the stream goes.
        var token = message.CancellationToken;
        using (stream)
        using (token.Register(Dispose, stream))
        {
            try
            {
                return async ? await BinaryData.FromStreamAsync(stream, token).ConfigureAwait(false) : BinaryData.FromStream(stream);
            }
            catch (Exception e) when (token.IsCancellationRequested && e is not OperationCanceledException)
            {
                throw new OperationCanceledException("The body of the answer did not come in time.", e, token);
            }
        }

        static void Dispose(object? stream) => ((Stream)stream!).Dispose();
    }

    /// <summary>Gives a message's response a body: a <see cref="MemoryStream"/>, which is what Azure.Core takes for one that has come in whole.</summary>
    public static void Put(HttpMessage message, BinaryData body) => message.Response.ContentStream = new MemoryStream(body.ToArray(), writable: false);
}
