using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Text;

/// <summary>
/// Finds the words that only code and configuration about Azure Quantum keys have. It reads every file of every project that installs the
/// analyzers, and nearly always finds nothing: so it goes over the text in chunks, copies nothing that grows with it, and leaves the
/// reading to the vectorized searches of the runtime.
/// </summary>
internal static class MarkerScanner
{
    /// <summary>The end of the names that C# writes in one way only, with what may stand before it.</summary>
    private const string NameEnd = "ConnectionString";

    private static readonly (string Start, Marker Marker)[] NameStarts =
    [
        ("From", Marker.Sink),
        ("Primary", Marker.KeyProperty),
        ("Secondary", Marker.KeyProperty),
    ];

    /// <summary>Words in any case. All have one of two letters that are rare in code: there the search stops and looks.</summary>
    private static readonly Word[] Words =
    [
        new("azqu", 'q', Marker.Key),
        new("quantumendpoint", 'q', Marker.Key, Context.Value),
        new("azure_quantum_", 'q', Marker.Variable),
        new(NamedKey.Header, 'q', Marker.Variable),
        new(EncodedText.Mark.ToLowerInvariant(), 'q', Marker.Key),
        new("apikey", 'k', Marker.KeyField, Context.Value),
        new("workspacekey", 'k', Marker.KeyField, Context.Value),
        new("azurekeycredential", 'k', Marker.Credential),
        new("primarykey", 'k', Marker.KeyProperty, Context.Member),
        new("secondarykey", 'k', Marker.KeyProperty, Context.Member),
    ];

    /// <summary>What can be between the two words of the service's name in that of an entry or a section.</summary>
    private static readonly string[] NameSeparators = ["", "_", "-", ".", ":", "/", " ", "__", "--"];

    private static readonly string[] KeyWords = ["api", "access", "workspace", "primary", "secondary"];

    /// <summary>In configuration names are keys of entries too; what only code has does not count.</summary>
    private static readonly Word[] ConfigurationWords =
    [
        .. Words.Where(word => word.Marker is Marker.Key or Marker.Variable),
        .. NameSeparators.Select(separator => new Word($"azure{separator}quantum", 'q', Marker.Variable)),
        .. from word in KeyWords
           from separator in new[] { "", "_", "-" }
           select new Word(word + separator + "key", 'k', Marker.KeyField, Context.Value),
        new("quantum", 'q', Marker.KeyField, Context.Value),
    ];

    /// <summary>What stands between a name and its value in code: <c>=</c>, written so or as an escape, or the end of a literal.</summary>
    private const string CodeSeparators = "=\\\"";

    /// <summary>
    /// In JSON, YAML, XML and shells other characters do as well. In code they would make a marker of every <c>apiKey: apiKey</c> and
    /// <c>apiKey &amp;&amp;</c>.
    /// </summary>
    private const string ConfigurationSeparators = "=\\\"'`:&>";

    /// <summary>
    /// All words of code and configuration, in lower case, each with the place of the letter that the search stops at: for who reads bytes,
    /// and has no text yet.
    /// </summary>
    public static IEnumerable<(string Text, int StopOffset)> AllWords =>
        Words.Concat(ConfigurationWords).Select(word => (word.Text, word.StopOffset)).Distinct();

    /// <summary>The names that only code has, and that have none of these letters.</summary>
    public static IEnumerable<string> AllNames => NameStarts.Select(name => name.Start + NameEnd);

    private static readonly int LongestWord = Words.Max(word => word.Text.Length);

    /// <summary>What a word needs round it to count: by itself it is an identifier like any other.</summary>
    private enum Context
    {
        None,

        /// <summary>What follows can be <c>=</c> and a value.</summary>
        Value,

        /// <summary>It is read from something: <c>keys.PrimaryKey</c>.</summary>
        Member,
    }

    /// <summary>All hits in code, nearly in order since each chunk is searched for names and for words in turn; null for none.</summary>
    /// <param name="others">Further words, which the options name.</param>
    public static List<Hit>? Scan(SourceText text, IReadOnlyList<OtherWord> others, CancellationToken cancellationToken) =>
        Scan(text, Words, CodeSeparators, others, cancellationToken);

    /// <summary>All hits in a configuration file, or null.</summary>
    public static List<Hit>? ScanConfiguration(SourceText text, CancellationToken cancellationToken) =>
        Scan(text, ConfigurationWords, ConfigurationSeparators, [], cancellationToken);

    private static List<Hit>? Scan(
        SourceText text, Word[] words, string separators, IReadOnlyList<OtherWord> others, CancellationToken cancellationToken)
    {
        List<Hit>? hits = null;
        var longest = others.Count == 0 ? LongestWord : Math.Max(LongestWord, others.Max(other => other.Text.Length));
        using var chunks = new TextChunks(text, 2 * longest, cancellationToken);
        while (chunks.MoveNext())
        {
            ScanForNames(chunks.Current, chunks.Offset, chunks.Limit, ref hits);
            ScanForWords(chunks.Current, chunks.Offset, chunks.Limit, words, separators, ref hits);
            foreach (var other in others)
                ScanFor(other, chunks.Current, chunks.Offset, chunks.Limit, ref hits);
        }

        return hits;
    }

    private static void ScanForNames(ReadOnlySpan<char> chunk, int offset, int limit, ref List<Hit>? hits)
    {
        for (int at = 0, next; (next = chunk.Slice(at).IndexOf(NameEnd.AsSpan())) >= 0; at += next + 1)
        {
            foreach (var (start, marker) in NameStarts)
            {
                var position = at + next - start.Length;
                if (position >= 0 && position < limit && chunk.Slice(position, start.Length).SequenceEqual(start.AsSpan()))
                    (hits ??= []).Add(new Hit(marker, offset + position));
            }
        }
    }

    private static void ScanForWords(ReadOnlySpan<char> chunk, int offset, int limit, Word[] words, string separators, ref List<Hit>? hits)
    {
        var stops = "qQkK".AsSpan();
        for (int at = 0, next; (next = chunk.Slice(at).IndexOfAny(stops)) >= 0; at += next + 1)
        {
            var stop = at + next;
            if (stop + 1 == chunk.Length || !MayFollow(chunk, stop))
                continue;

            foreach (var word in words)
            {
                var start = stop - word.StopOffset;
                if (start >= 0 && start < limit && word.IsAt(chunk, start, separators))
                    (hits ??= []).Add(new Hit(word.Marker, offset + start));
            }
        }
    }

    /// <summary>All words go on with <c>key</c>, <c>qua</c> or, in base64, <c>q9</c>, or are the mark of a key.</summary>
    private static bool MayFollow(ReadOnlySpan<char> chunk, int stop)
    {
        var next = chunk[stop + 1];
        var third = stop + 2 < chunk.Length ? chunk[stop + 2] | 0x20 : 0;
        return (chunk[stop] | 0x20) == 'k'
            ? (next | 0x20) == 'e' && third is 'y' or 0
            : next == '9' || ((next | 0x20) == 'u' && (third is 'a' or 0 || (stop > 0 && (chunk[stop - 1] | 0x20) == 'z')));
    }

    private static void ScanFor(OtherWord word, ReadOnlySpan<char> chunk, int offset, int limit, ref List<Hit>? hits)
    {
        var text = word.Text.AsSpan();
        for (int at = 0, next; (next = chunk.Slice(at).IndexOf(text, word.Comparison)) >= 0 && at + next < limit; at += next + 1)
            (hits ??= []).Add(new Hit(word.Marker, offset + at + next));
    }

    /// <param name="Text">In lower case.</param>
    private sealed record Word(string Text, char Stop, Marker Marker, Context Context = Context.None)
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

            var rest = chunk.Slice(start + Text.Length);
            return Context switch
            {
                Context.Value => IsBeforeValue(rest, separators),
                Context.Member => (start == 0 || chunk[start - 1] == '.')
                    && (rest.IsEmpty || !(char.IsLetterOrDigit(rest[0]) || rest[0] is '_' or '(')),
                _ => true,
            };
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
