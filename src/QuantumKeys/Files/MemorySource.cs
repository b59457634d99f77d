namespace QuantumKeys.Files;

/// <summary>Bytes that are there already.</summary>
internal sealed class MemorySource(ReadOnlyMemory<byte> bytes) : ByteSource
{
    private ReadOnlyMemory<byte> _rest = bytes;

    public override long Length { get; } = bytes.Length;

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _rest.Length);
        _rest.Span[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }
}
