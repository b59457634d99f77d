using System.Globalization;

namespace QuantumWorkspaces.Transport;

/// <summary>Reads the body of a response, as much of it as the service can mean.</summary>
internal static class AnswerBody
{
    /// <summary>The longest body of a response that is no error: a page of a list, or a resource.</summary>
    public const int Longest = 16 << 20;

    /// <summary>The longest body of an error that is read to its end.</summary>
    public const int LongestError = 64 << 10;

    // A Content-Length is believed up to this size: beyond it, memory is allocated as the bytes arrive.
    private const int LongestBelieved = 1 << 20;
    private const int CopyBufferSize = 81920;

    /// <summary>Reads the body, and ends the connection where it is longer than the limit.</summary>
    /// <returns>The body, and whether that is all of it; null if there is none.</returns>
    public static async ValueTask<(MemoryStream Body, bool IsWhole)?> ReadAsync(HttpMessage message, int limit, bool async)
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
                // The buffer is visible: Azure.Core does not copy it.
                var body = new MemoryStream(Math.Min(LengthOf(message.Response), Math.Min(limit, LongestBelieved)));
                var isWhole = await CopyAsync(stream, body, limit, async, token).ConfigureAwait(false);
                body.Position = 0;
                return (body, isWhole);
            }
            catch (Exception e) when (token.IsCancellationRequested && e is not OperationCanceledException)
            {
                throw new OperationCanceledException("The body of the answer did not come in time.", e, token);
            }
        }

        static void Dispose(object? stream) => ((Stream)stream!).Dispose();
    }

    private static async ValueTask<bool> CopyAsync(Stream stream, MemoryStream body, int limit, bool async, CancellationToken token)
    {
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(CopyBufferSize);
        try
        {
            while (true)
            {
#if NET8_0_OR_GREATER
                var read = async ? await stream.ReadAsync(buffer, token).ConfigureAwait(false) : stream.Read(buffer, 0, buffer.Length);
#else
                var read = async
                    ? await stream.ReadAsync(buffer, 0, buffer.Length, token).ConfigureAwait(false) : stream.Read(buffer, 0, buffer.Length);
#endif
                var taken = (int)Math.Min(read, limit - body.Length);
                body.Write(buffer, 0, taken);
                if (taken < read || read == 0)
                    return read == 0;
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // A transport may let a length through that is not a number, or is too large: the properties of Azure.Core throw then.
    private static int LengthOf(Response response) =>
        response.Headers.TryGetValue("Content-Length", out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length : 0;
}
