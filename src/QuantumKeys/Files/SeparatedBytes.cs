namespace QuantumKeys.Files;

/// <summary>Bytes with a mark behind each entry: names with a null, as <c>git -z</c> writes them, or lines.</summary>
internal static class SeparatedBytes
{
    public static IEnumerable<byte[]> Read(Stream stream, char separator)
    {
        var buffer = new byte[64 * 1024];
        for (int length = 0, read; (read = stream.Read(buffer, length, buffer.Length - length)) > 0;)
        {
            length += read;
            var start = 0;
            for (int end; (end = buffer.AsSpan(start, length - start).IndexOf((byte)separator)) >= 0; start += end + 1)
                yield return buffer.AsSpan(start, end).ToArray();

            buffer.AsSpan(start, length - start).CopyTo(buffer);
            length -= start;
            if (length == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
        }
    }
}
