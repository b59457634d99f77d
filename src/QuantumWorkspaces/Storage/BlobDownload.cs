using System.Globalization;

namespace QuantumWorkspaces.Storage;

/// <summary>Reads a blob part by part: each part can be requested again, and no more than one is in memory.</summary>
internal static class BlobDownload
{
    private const int PartLength = 8 << 20;
    private const int EndBeforeRange = 416;

    /// <summary>Writes the blob to a stream.</summary>
    /// <param name="most">The number of bytes after which it ends as too long; null: there is no limit.</param>
    /// <returns>The last response.</returns>
    /// <exception cref="RequestFailedException">
    /// The storage returned an error, the blob was changed while it was read, or it is too long.
    /// </exception>
    public static async ValueTask<Response> CopyAsync(
        BlobRequests storage, StorageLink link, Stream destination, long? most, bool async, CancellationToken cancellationToken)
    {
        string? tag = null;
        for (var position = 0L; ;)
        {
            var (start, match) = (position, tag);
            var (response, part) = await link.UseAsync(
                address => storage.GetPartAsync(address, start, PartLength, match, async, cancellationToken), async, cancellationToken)
                .ConfigureAwait(false);

            // An empty blob has no part at all.
            if (response.Status == EndBeforeRange)
                return response;

            position += part.Length;
            if (position > most)
                throw new RequestFailedException($"The file is longer than {most >> 20} MB. Download it to a stream.");

            await WriteAsync(destination, part, async, cancellationToken).ConfigureAwait(false);
            tag = response.Headers.TryGetValue("ETag", out var text) ? text : null;
            if (IsLast(response, position, part.Length))
                return response;
        }
    }

    private static bool IsLast(Response response, long position, int length)
    {
        if (response.Status != 206 || length == 0)
            return true;

        var range = response.Headers.TryGetValue("Content-Range", out var text) ? text : "";
        var total = range.Substring(range.LastIndexOf('/') + 1);
        return long.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            ? position >= end : length < PartLength;
    }

    private static async ValueTask WriteAsync(
        Stream destination, ReadOnlyMemory<byte> part, bool async, CancellationToken cancellationToken)
    {
#if NET8_0_OR_GREATER
        if (async)
            await destination.WriteAsync(part, cancellationToken).ConfigureAwait(false);
        else
            destination.Write(part.Span);
#else
        var bytes = part.ToArray();
        if (async)
            await destination.WriteAsync(bytes, 0, bytes.Length, cancellationToken).ConfigureAwait(false);
        else
            destination.Write(bytes, 0, bytes.Length);
#endif
    }
}
