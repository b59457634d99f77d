using System.Globalization;
using System.Runtime.InteropServices;

namespace QuantumWorkspaces.Http;

/// <summary>Reads and replaces the body of a response before the rest of the pipeline reads it.</summary>
internal static class AnswerBody
{
    // A Content-Length is believed up to this size: beyond it, memory is allocated as the bytes arrive.
    private const int LongestBelieved = 1 << 20;
    private const int CopyBufferSize = 81920;

    /// <summary>Removes the body from the response of a message; null if there is none.</summary>
    public static async ValueTask<BinaryData?> TakeAsync(HttpMessage message, bool async)
    {
        if (message.Response.ContentStream is not { } stream)
            return null;

        // The token is canceled by the network timeout too. A synchronous read takes no token: disposing the stream ends it.
        var token = message.CancellationToken;
        using (stream)
        using (token.Register(Dispose, stream))
        {
            try
            {
                var body = new MemoryStream(Math.Min(LengthOf(message.Response), LongestBelieved));
                if (async)
                    await stream.CopyToAsync(body, CopyBufferSize, token).ConfigureAwait(false);
                else
                    stream.CopyTo(body, CopyBufferSize);

                return BinaryData.FromBytes(body.GetBuffer().AsMemory(0, (int)body.Length));
            }
            catch (Exception e) when (token.IsCancellationRequested && e is not OperationCanceledException)
            {
                throw new OperationCanceledException("The body of the answer did not come in time.", e, token);
            }
        }

        static void Dispose(object? stream) => ((Stream)stream!).Dispose();
    }

    // A transport may let a length through that is not a number, or is too large: the properties of Azure.Core throw then.
    private static int LengthOf(Response response) =>
        response.Headers.TryGetValue("Content-Length", out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length : 0;

    /// <summary>Gives the response of a message a body: a <see cref="MemoryStream"/>, to Azure.Core a body that is complete.</summary>
    public static void Put(HttpMessage message, BinaryData body)
    {
        // With a visible buffer, Azure.Core does not copy it.
        var bytes = MemoryMarshal.TryGetArray(body.ToMemory(), out var segment) ? segment : new ArraySegment<byte>(body.ToArray());
        message.Response.ContentStream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false, publiclyVisible: true);
    }
}
