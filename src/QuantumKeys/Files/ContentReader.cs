namespace QuantumKeys.Files;

/// <summary>
/// Reads contents into one buffer of its own, and gives on only those that the gate opens for. What is longer than
/// <see cref="LongestWhole"/> comes in pieces, which repeat some of each other, so that nothing is cut in two.
/// </summary>
internal sealed class ContentReader
{
    public const int LongestWhole = 16 * 1024 * 1024;

    private const int Step = 256 * 1024;
    private const int Repeated = 64 * 1024;

    private readonly int _longestWhole;
    private byte[] _buffer;
    private int _lastLength;

    /// <param name="longestWhole">Another limit, where less may be held.</param>
    public ContentReader(int longestWhole = LongestWhole)
    {
        _longestWhole = longestWhole;
        _buffer = new byte[Step];
    }

    /// <summary>What was read last: all of it, unless it came in pieces.</summary>
    public ReadOnlySpan<byte> Last => _buffer.AsSpan(0, _lastLength);

    /// <summary>Takes a piece. It must not keep the buffer.</summary>
    public delegate void PieceHandler(ContentPiece piece);

    /// <param name="isCode">Whether what only code has counts as well.</param>
    /// <param name="isOpen">Whether all is given on, whatever is in it.</param>
    public void Read(ByteSource source, bool isCode, bool isOpen, PieceHandler handle)
    {
        int length = 0, line = 0;
        long start = 0, column = 0;
        var isWhole = true;
        var isPieceOpen = isOpen;
        for (int read; (read = ReadStep(source, length)) > 0;)
        {
            length += read;
            isPieceOpen = isPieceOpen || IsOpenFor(length - read, length, isCode);
            if (length == source.Length && isWhole)
                break;

            if (length < _longestWhole)
                continue;

            isWhole = false;
            if (isPieceOpen)
                handle(new ContentPiece(_buffer, length, isWhole: false, start, line, column));

            var kept = KeepEnd(length, ref line, ref column);
            start += length - kept;
            length = kept;
            isPieceOpen = isOpen || IsOpenFor(0, length, isCode);
        }

        _lastLength = length;
        if (isPieceOpen && length > 0)
            handle(new ContentPiece(_buffer, length, isWhole, start, line, column));
    }

    private int ReadStep(ByteSource source, int length)
    {
        if (length == _buffer.Length)
            Array.Resize(ref _buffer, Math.Min(2 * _buffer.Length, _longestWhole + Step));

        return source.Read(_buffer.AsSpan(length, Math.Min(Step, _buffer.Length - length)));
    }

    /// <summary>Looks at what is new, and at a word that it ends.</summary>
    private bool IsOpenFor(int start, int end, bool isCode) =>
        MarkerGate.IsOpenFor(_buffer.AsSpan(Math.Max(0, start - MarkerGate.Overlap)..end), isCode);

    /// <summary>Drops what was read but for its end, from the start of a line if there is one.</summary>
    /// <returns>How many bytes are left.</returns>
    private int KeepEnd(int length, ref int line, ref long column)
    {
        var start = length - Math.Min(Repeated, length / 2);
        var lineStart = _buffer.AsSpan(start / 2, start - (start / 2)).LastIndexOf((byte)'\n');
        if (lineStart >= 0)
            start = (start / 2) + lineStart + 1;

        var dropped = _buffer.AsSpan(0, start);
        line += dropped.Count((byte)'\n');
        var last = dropped.LastIndexOf((byte)'\n');
        column = last < 0 ? column + start : start - last - 1;
        _buffer.AsSpan(start, length - start).CopyTo(_buffer);
        return length - start;
    }
}
