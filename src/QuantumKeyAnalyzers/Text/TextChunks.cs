using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Text;

/// <summary>
/// A text in pieces, read into one borrowed buffer: a source text need not be one string, and a copy of it would be made of every document.
/// Pieces overlap, so that a word which crosses the end of one is whole in the next.
/// </summary>
internal ref struct TextChunks
{
    private const int Length = 16 * 1024;

    private readonly SourceText _text;
    private readonly int _overlap;
    private readonly CancellationToken _cancellationToken;
    private readonly char[] _buffer;
    private int _next;

    /// <param name="overlap">The length of the longest word, with all that has to be seen round it.</param>
    public TextChunks(SourceText text, int overlap, CancellationToken cancellationToken)
    {
        _text = text;
        _overlap = overlap;
        _cancellationToken = cancellationToken;
        _buffer = ArrayPool<char>.Shared.Rent(Length);
    }

    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Where the piece starts in the text.</summary>
    public int Offset { get; private set; }

    /// <summary>Words that start here or later belong to the next piece.</summary>
    public int Limit { get; private set; }

    public bool MoveNext()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_next >= _text.Length)
            return false;

        var length = Math.Min(Length, _text.Length - _next);
        _text.CopyTo(_next, _buffer, 0, length);
        Current = _buffer.AsSpan(0, length);
        Offset = _next;

        var isLast = _next + length == _text.Length;
        Limit = isLast ? length : length - _overlap;
        _next = isLast ? _text.Length : _next + Limit;
        return true;
    }

    public readonly void Dispose() => ArrayPool<char>.Shared.Return(_buffer);
}
