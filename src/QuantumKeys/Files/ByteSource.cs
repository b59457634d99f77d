namespace QuantumKeys.Files;

/// <summary>Bytes that are read once, from the first to the last: of a file, or of an object of a repository.</summary>
internal abstract class ByteSource
{
    /// <summary>How many there are. A file can grow while it is read.</summary>
    public abstract long Length { get; }

    /// <summary>Reads what comes next.</summary>
    /// <returns>How many bytes: 0 at the end.</returns>
    public abstract int Read(Span<byte> buffer);
}
