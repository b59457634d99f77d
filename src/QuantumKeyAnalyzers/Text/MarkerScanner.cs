using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Text;

/// <summary>
/// Finds the words that only code about Azure Quantum keys has. It reads every document of every project that installs the analyzers, and
/// nearly always finds nothing: so it goes over the text in chunks, copies nothing that grows with it, and looks at one character in
/// two or three (a Horspool search for several words at once, case ignored).
/// </summary>
internal sealed class MarkerScanner
{
    /// <summary>The search moves a window of this many characters; each word has one such part that stands for it.</summary>
    private const int Window = 4;

    private const int ChunkLength = 16 * 1024;

    /// <summary>
    /// Words with the part that stands for them. Parts that end in a rare letter make the search fast: where the window's last character
    /// ends no part, the window moves on at once.
    /// </summary>
    private static readonly Word[] Words =
    [
        new("azqu", "azqu", Marker.Key),
        new("apikey", "apik", Marker.KeyField, NeedsValue: true),
        new("workspacekey", "acek", Marker.KeyField, NeedsValue: true),
        new("quantumendpoint", "ntum", Marker.Key, NeedsValue: true),
        new("fromconnectionstring", "from", Marker.Sink),
        new("azure_quantum_", "e_qu", Marker.Variable),
        new("environmentvariable", "ronm", Marker.Variable),
    ];

    private static readonly int LongestWord = Words.Max(word => word.Text.Length);
    private static readonly byte[] Shifts = MakeShifts();

    /// <summary>All hits in a text, in order.</summary>
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
                ScanChunk(buffer.AsSpan(0, length), start, isLast ? length : length - overlap, ref hits);
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
    private static void ScanChunk(ReadOnlySpan<char> chunk, int offset, int limit, ref List<Hit>? hits)
    {
        var shifts = Shifts;
        for (var end = Window - 1; end < chunk.Length;)
        {
            int c = chunk[end];
            var shift = c < shifts.Length ? shifts[c] : Window;
            if (shift > 0)
            {
                end += shift;
                continue;
            }

            foreach (var word in Words)
            {
                var start = end - (Window - 1) - word.PartOffset;
                if (start >= 0 && start < limit && word.IsAt(chunk, start))
                {
                    hits ??= [];
                    hits.Add(new Hit(word.Marker, offset + start));
                    break;
                }
            }

            end++;
        }
    }

    private static byte[] MakeShifts()
    {
        var shifts = new byte[128];
        for (var i = 0; i < shifts.Length; i++)
            shifts[i] = Window;

        foreach (var word in Words)
        {
            for (var i = 0; i < Window; i++)
            {
                var c = word.Part[i];
                var shift = (byte)(Window - 1 - i);
                shifts[c] = Math.Min(shifts[c], shift);
                var upper = char.ToUpperInvariant(c);
                shifts[upper] = Math.Min(shifts[upper], shift);
            }
        }

        return shifts;
    }

    /// <param name="NeedsValue">Whether the word counts only in front of <c>=</c>: by itself it is an identifier like any other.</param>
    private sealed record Word(string Text, string Part, Marker Marker, bool NeedsValue = false)
    {
        public int PartOffset { get; } = Text.IndexOf(Part, StringComparison.Ordinal);

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
