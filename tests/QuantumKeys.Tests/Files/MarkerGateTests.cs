using System.Text;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Text;
using QuantumKeys.Files;

namespace QuantumKeys.Tests.Files;

/// <summary>The gate lets nothing pass by that the analyzers' scanner stops at.</summary>
public sealed class MarkerGateTests
{
    private static readonly Encoding[] Encodings =
    [
        Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32,
        new UTF32Encoding(bigEndian: true, byteOrderMark: false),
    ];

    private static readonly string[] Surroundings =
        ["", " ", "=", "\"", "x", "é", "\n", "q", "k", ".", "\"key\": ", "que", "key", "\u4e2d"];

    [Fact]
    public void It_opens_wherever_the_scanner_stops()
    {
        var random = new Random(1);
        var words = MarkerScanner.AllWords.Select(word => word.Text).Concat(MarkerScanner.AllNames).ToList();
        var stops = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var word = words[random.Next(words.Count)];
            var cased = random.Next(2) == 0 ? word
                : string.Concat(word.Select(c => random.Next(2) == 0 ? char.ToUpperInvariant(c) : c));
            var text = Around(random) + cased + Around(random);
            var source = SourceText.From(text);
            var inCode = MarkerScanner.Scan(source, [], CancellationToken.None) is not null;
            var inText = MarkerScanner.ScanConfiguration(source, CancellationToken.None) is not null;
            stops += inText ? 1 : 0;
            foreach (var encoding in Encodings)
            {
                var bytes = encoding.GetBytes(text);
                Assert.True(!inCode || MarkerGate.IsOpenFor(bytes, isCode: true), $"{encoding.WebName}: {text}");
                Assert.True(!inText || MarkerGate.IsOpenFor(bytes, isCode: false) || IsNameOnly(word), $"{encoding.WebName}: {text}");
            }
        }

        Assert.True(stops > 1000);
    }

    [Theory]
    [InlineData("The quick key of the keeper makes queries: equal, unique, required.")]
    [InlineData("public string Key => _keys[key]; var request = query.Question;")]
    public void It_stays_shut_for_other_text(string text) =>
        Assert.All(Encodings, encoding => Assert.False(MarkerGate.IsOpenFor(encoding.GetBytes(text), isCode: true)));

    [Theory]
    [InlineData(2048)]
    [InlineData(4096)]
    public void A_long_content_comes_in_pieces_that_cut_nothing(int longest)
    {
        var random = new Random(2);
        for (var i = 0; i < 200; i++)
        {
            var at = random.Next(30_000);
            var text = new StringBuilder();
            while (text.Length < at)
                text.Append('x', random.Next(300)).Append('\n');

            var line = text.ToString().Count(c => c == '\n');
            text.Append("\n..azure_quantum_\n");
            while (text.Length < 33_000)
                text.Append('y', random.Next(300)).Append('\n');

            var places = new HashSet<(int Line, int Column)>();
            var source = new MemorySource(Encoding.UTF8.GetBytes(text.ToString()));
            new ContentReader(longest).Read(source, isCode: false, isOpen: false, piece =>
            {
                var content = Encoding.UTF8.GetString(piece.Bytes);
                var found = content.IndexOf("azure_quantum_", StringComparison.Ordinal);
                var before = content[..Math.Max(found, 0)];
                places.Add((piece.Line + before.Count(c => c == '\n'), found - before.LastIndexOf('\n') - 1));
            });
            Assert.Equal([(line + 1, 2)], places);
        }
    }

    /// <summary>Only code has these: in configuration they lead nowhere.</summary>
    private static bool IsNameOnly(string word) => MarkerScanner.AllNames.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static string Around(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Surroundings[random.Next(Surroundings.Length)]));
}
