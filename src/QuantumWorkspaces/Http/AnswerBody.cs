using System.Globalization;
using System.Runtime.InteropServices;
using Azure;
using Azure.Core;

namespace QuantumWorkspaces.Http;

/// <summary>Reads and changes the body of an answer before the rest of the pipeline reads it.</summary>
internal static class AnswerBody
{
    // What is announced is believed up to here: more room is made as the bytes come.
    private const int MostAnnounced = 1 << 20;
    private const int CopyBufferSize = 81920;

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
                var body = new MemoryStream(Math.Min(Announced(message.Response), MostAnnounced));
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

    /// <summary>What a transport let through as the length may be no number, or none that fits: Azure.Core's own properties throw at that.</summary>
    private static int Announced(Response response) =>
        response.Headers.TryGetValue("Content-Length", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;

    /// <summary>Gives a message's response a body: a <see cref="MemoryStream"/>, which is what Azure.Core takes for one that has come in whole.</summary>
    public static void Put(HttpMessage message, BinaryData body)
    {
        // With a visible buffer, Azure.Core reads it where it is.
        var bytes = MemoryMarshal.TryGetArray(body.ToMemory(), out var segment) ? segment : new ArraySegment<byte>(body.ToArray());
        message.Response.ContentStream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false, publiclyVisible: true);
    }
}
