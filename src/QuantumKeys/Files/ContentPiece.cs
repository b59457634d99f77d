namespace QuantumKeys.Files;

/// <summary>All of a content, or a part of one that is too long to be held.</summary>
/// <param name="buffer">Valid until the piece is handled.</param>
/// <param name="length">How many bytes of the buffer count.</param>
/// <param name="isWhole">Whether it is all.</param>
/// <param name="start">How many bytes come before it.</param>
/// <param name="line">How many lines come before it.</param>
/// <param name="column">How many bytes of its first line come before it.</param>
internal readonly ref struct ContentPiece(byte[] buffer, int length, bool isWhole, long start, int line, long column)
{
    public byte[] Buffer { get; } = buffer;

    public int Length { get; } = length;

    public bool IsWhole { get; } = isWhole;

    public long Start { get; } = start;

    public int Line { get; } = line;

    public long Column { get; } = column;

    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);
}
