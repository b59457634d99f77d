using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Text;

/// <summary>
/// Finds the words that only code about Azure Quantum keys has. It reads every document of every project that installs the analyzers, and
/// nearly always finds nothing: so it goes over the text in chunks, copies nothing that grows with it, and lets the runtime's vectorized
/// searches do the reading.
/// </summary>
internal static class MarkerScanner
{
    private const int ChunkLength = 16 * 1024;

    /// <summary>The name of a method, which C# writes in one way only.</summary>
    private const string Sink = "FromConnectionString";

    /// <summary>The words in which case does not matter all have one of two letters that are rare in code: there the search stops and looks.</summary>
    private static readonly Word[] Words =
    [
        new("azqu", 'q', Marker.Key),
        new("quantumendpoint", 'q', Marker.Key, NeedsValue: true),
        new("azure_quantum_", 'q', Marker.Variable),
        new("apikey", 'k', Marker.KeyField, NeedsValue: true),
        new("workspacekey", 'k', Marker.KeyField, NeedsValue: true),
    ];

    private static readonly int LongestWord = Math.Max(Sink.Length, Words.Max(word => word.Text.Length));

    /// <summary>All hits in a text, or null. They come nearly in order: each chunk is searched for methods and for other words in turn.</summary>
    public static List<Hit>? Scan(SourceText text, CancellationToken cancellationToken)
    {
        List<Hit>? hits = null;
        var buffer = ArrayPool<char>.Shared.Rent(ChunkLength);
        try
        {
            // A word that crosses the end of a chunk is whole in the next one, which starts that much earlier.
            var overlap = 2 * LongestWord;
            for (var start = 0; start < text.Length; start += ChunkLength - overlap)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var length = Math.Min(ChunkLength, text.Length - start);
                text.CopyTo(start, buffer, 0, length);

                var isLast = start + length == text.Length;
                var limit = isLast ? length : length - overlap;
                ScanForSink(buffer.AsSpan(0, length), start, limit, ref hits);
                ScanForWords(buffer.AsSpan(0, length), start, limit, ref hits);
                if (isLast)
                    break;
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        return hits;
    }

    /// <param name="limit">Words that start here or later belong to the next chunk.</param>
    private static void ScanForSink(ReadOnlySpan<char> chunk, int offset, int limit, ref List<Hit>? hits)
    {
        for (int at = 0, next; (next = chunk.Slice(at).IndexOf(Sink.AsSpan())) >= 0; at += next + 1)
        {
            if (at + next < limit)
                (hits ??= []).Add(new Hit(Marker.Sink, offset + at + next));
        }
    }

    private static void ScanForWords(ReadOnlySpan<char> chunk, int offset, int limit, ref List<Hit>? hits)
    {
        var stops = "qQkK".AsSpan();
        for (int at = 0, next; (next = chunk.Slice(at).IndexOfAny(stops)) >= 0; at += next + 1)
        {
            var stop = at + next;
            foreach (var word in Words)
            {
                var start = stop - word.StopOffset;
                if (start >= 0 && start < limit && word.IsAt(chunk, start))
                {
                    (hits ??= []).Add(new Hit(word.Marker, offset + start));
                    break;
                }
            }
        }
    }

    /// <param name="NeedsValue">Whether the word counts only in front of <c>=</c>: by itself it is an identifier like any other.</param>
    private sealed record Word(string Text, char Stop, Marker Marker, bool NeedsValue = false)
    {
        /// <summary>Of several, the last: fewer words have that one at this place.</summary>
        public int StopOffset { get; } = Text.LastIndexOf(Stop);

        public bool IsAt(ReadOnlySpan<char> chunk, int start)
        {
            if (start + Text.Length > chunk.Length)
                return false;

            for (var i = 0; i < Text.Length; i++)
            {
                var c = chunk[start + i];
                if (c != Text[i] && (c is < 'A' or > 'Z' || (char)(c | 0x20) != Text[i]))
                    return false;
            }

            return !NeedsValue || IsBeforeValue(chunk.Slice(start + Text.Length));
        }

        private static bool IsBeforeValue(ReadOnlySpan<char> rest)
        {
            foreach (var c in rest)
            {
                if (!char.IsWhiteSpace(c))
                    return c is '=' or '\\' or '"';
            }

            // The end of the chunk (or of the text) came first: let the syntax decide.
            return true;
        }
    }
}
