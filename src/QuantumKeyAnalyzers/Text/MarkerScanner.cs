using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Text;

/// <summary>
/// Finds the words that only code and configuration about Azure Quantum keys have. It reads every file of every project that installs the
/// analyzers, and nearly always finds nothing: so it goes over the text in chunks, copies nothing that grows with it, and lets the runtime's
/// vectorized searches do the reading.
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

    /// <summary>In configuration names are keys of entries too.</summary>
    private static readonly Word[] ConfigurationWords =
    [
        .. Words,
        new("x-ms-quantum-api-key", 'q', Marker.Variable),
        new("accesskey", 'k', Marker.KeyField, NeedsValue: true),
    ];

    /// <summary>What stands between a name and its value in code: <c>=</c>, written so or as an escape, or the end of a literal.</summary>
    private const string CodeSeparators = "=\\\"";

    /// <summary>
    /// In JSON, YAML, XML and shells other characters do as well. In code they would make a marker of every <c>apiKey: apiKey</c> and
    /// <c>apiKey &amp;&amp;</c>.
    /// </summary>
    private const string ConfigurationSeparators = "=\\\"'`:&>";

    private static readonly int LongestWord = Math.Max(Sink.Length, ConfigurationWords.Max(word => word.Text.Length));

    /// <summary>All hits in code, or null. They come nearly in order: each chunk is searched for methods and for other words in turn.</summary>
    public static List<Hit>? Scan(SourceText text, CancellationToken cancellationToken) =>
        Scan(text, Words, CodeSeparators, cancellationToken);

    /// <summary>All hits in a configuration file, or null.</summary>
    public static List<Hit>? ScanConfiguration(SourceText text, CancellationToken cancellationToken) =>
        Scan(text, ConfigurationWords, ConfigurationSeparators, cancellationToken);

    private static List<Hit>? Scan(SourceText text, Word[] words, string separators, CancellationToken cancellationToken)
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
                ScanForWords(buffer.AsSpan(0, length), start, limit, words, separators, ref hits);
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

    private static void ScanForWords(
        ReadOnlySpan<char> chunk, int offset, int limit, Word[] words, string separators, ref List<Hit>? hits)
    {
        var stops = "qQkK".AsSpan();
        for (int at = 0, next; (next = chunk.Slice(at).IndexOfAny(stops)) >= 0; at += next + 1)
        {
            var stop = at + next;
            foreach (var word in words)
            {
                var start = stop - word.StopOffset;
                if (start >= 0 && start < limit && word.IsAt(chunk, start, separators))
                {
                    (hits ??= []).Add(new Hit(word.Marker, offset + start));
                    break;
                }
            }
        }
    }

    /// <param name="NeedsValue">Whether the word counts only in front of a separator: by itself it is an identifier like any other.</param>
    private sealed record Word(string Text, char Stop, Marker Marker, bool NeedsValue = false)
    {
        /// <summary>Of several, the last: fewer words have that one at this place.</summary>
        public int StopOffset { get; } = Text.LastIndexOf(Stop);

        public bool IsAt(ReadOnlySpan<char> chunk, int start, string separators)
        {
            if (start + Text.Length > chunk.Length)
                return false;

            for (var i = 0; i < Text.Length; i++)
            {
                var c = chunk[start + i];
                if (c != Text[i] && (c is < 'A' or > 'Z' || (char)(c | 0x20) != Text[i]))
                    return false;
            }

            return !NeedsValue || IsBeforeValue(chunk.Slice(start + Text.Length), separators);
        }

        private static bool IsBeforeValue(ReadOnlySpan<char> rest, string separators)
        {
            foreach (var c in rest)
            {
                if (!char.IsWhiteSpace(c))
                    return separators.IndexOf(c) >= 0;
            }

            // The end of the chunk (or of the text) came first: let the syntax decide.
            return true;
        }
    }
}
