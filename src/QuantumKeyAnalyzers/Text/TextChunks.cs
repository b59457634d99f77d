using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Text;

/// <summary>
/// A text in pieces, read into one borrowed buffer: a source text need not be one string, and a copy of it would be made of every document.
/// Pieces overlap, so that a word which crosses the end of one is whole in the next.
/// </summary>
/// <param name="overlap">The length of the longest word, with all that has to be seen round it.</param>
internal ref struct TextChunks(SourceText text, int overlap, CancellationToken cancellationToken)
{
    private const int Length = 16 * 1024;

    private readonly char[] _buffer = ArrayPool<char>.Shared.Rent(Length);
    private int _next;

    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Where the piece starts in the text.</summary>
    public int Offset { get; private set; }

    /// <summary>Words that start here or later belong to the next piece.</summary>
    public int Limit { get; private set; }

    public bool MoveNext()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_next >= text.Length)
            return false;

        var length = Math.Min(Length, text.Length - _next);
        text.CopyTo(_next, _buffer, 0, length);
        Current = _buffer.AsSpan(0, length);
        Offset = _next;

        var isLast = _next + length == text.Length;
        Limit = isLast ? length : length - overlap;
        _next = isLast ? text.Length : _next + Limit;
        return true;
    }

    public readonly void Dispose() => ArrayPool<char>.Shared.Return(_buffer);
}
