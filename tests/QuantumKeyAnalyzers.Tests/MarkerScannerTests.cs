using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// The search of a document's text for the words that lead anywhere; <see cref="Fuzzing.ScannerTarget"/> has the rest of the tests.
/// </summary>
public class MarkerScannerTests
{
    private static readonly (string Word, Marker Marker, string Context)[] SharedWords =
    [
        ("AZQU", Marker.Key, ""),
        ("ApiKey", Marker.KeyField, "value"),
        ("WorkspaceKey", Marker.KeyField, "value"),
        ("QuantumEndpoint", Marker.Key, "value"),
        ("FromConnectionString", Marker.Sink, "name"),
        ("PrimaryConnectionString", Marker.KeyProperty, "name"),
        ("SecondaryConnectionString", Marker.KeyProperty, "name"),
        ("x-ms-quantum-api-key", Marker.Variable, ""),
        ("AZURE_QUANTUM_", Marker.Variable, ""),
        ("U3Vic2NyaXB0aW9uSWQ9", Marker.Key, ""),
    ];

    private static readonly (string Word, Marker Marker, string Context)[] Words =
    [
        .. SharedWords,
        ("PrimaryKey", Marker.KeyProperty, "member"),
        ("SecondaryKey", Marker.KeyProperty, "member"),
        ("AzureKeyCredential", Marker.Credential, ""),
    ];

    private static readonly (string Word, Marker Marker, string Context)[] ConfigurationWords =
    [
        .. SharedWords,
        .. from separator in new[] { "", "_", "-", ".", ":", "/", " ", "__", "--" }
           select ($"Azure{separator}Quantum", Marker.Variable, ""),
        .. from word in new[] { "Access", "Primary", "Secondary" }
           select (word + "Key", Marker.KeyField, "value"),
        .. from word in new[] { "Api", "Access", "Workspace", "Primary", "Secondary" }
           from separator in new[] { "_", "-" }
           select (word + separator + "key", Marker.KeyField, "value"),
        ("Quantum", Marker.KeyField, "value"),
    ];

    private static readonly string[] Fragments =
    [
        ":", "&#61;", ">", "'", "`", "x-ms-quantum-api-", "acces", "=", " = ", "apik", "From", "e_Qu", "acek", "azq", "fro", "\n", "\u212A",
        "\uFFFF", "qQkK", "kkk", "workspaceworkspacekey", ".", "(", "PrimaryKey", "AzureKeyCredential", "FROMCONNECTIONSTRING",
    ];

    [Theory]
    [InlineData("Connect(apiKey: apiKey)")]
    [InlineData("apiKey && x")]
    [InlineData("apiKey > x")]
    [InlineData("'ApiKey' `ApiKey`")]
    public void What_separates_in_configuration_is_nothing_in_code(string text)
    {
        Assert.Null(MarkerScanner.Scan(SourceText.From(text), [], CancellationToken.None));
        Assert.NotNull(MarkerScanner.ScanConfiguration(SourceText.From(text), CancellationToken.None));
    }

    [Theory]
    [InlineData("AZQU")]
    [InlineData("ApiKey=")]
    [InlineData("FromConnectionString")]
    [InlineData("WorkspaceKey=")]
    [InlineData("azQuantumEndpoint=")]
    public void Finds_a_word_wherever_it_stands_in_a_long_text(string word)
    {
        // Round the ends of the chunks that the text is read in.
        for (var position = 16_200; position < 16_500; position++)
        {
            var text = new string('x', position) + word + new string(' ', 40_000 - position);
            Assert.Equal(PlainSearch(text), Scan(text));
        }
    }

    [Fact]
    public void Finds_a_word_of_the_options_wherever_it_stands_in_a_long_text()
    {
        // Longer than all that is always looked for.
        var word = new OtherWord(new string('W', 100), Marker.Variable, StringComparison.OrdinalIgnoreCase);
        for (var position = 16_200; position < 16_500; position++)
        {
            var text = SourceText.From(new string('x', position) + word.Text.ToLowerInvariant() + new string(' ', 1_000));
            Assert.Equal([new Hit(Marker.Variable, position)], MarkerScanner.Scan(text, [word], CancellationToken.None)!);
        }
    }

    [Fact]
    public void A_word_with_white_space_behind_it_up_to_the_end_of_a_chunk_counts()
    {
        var text = "ApiKey" + new string(' ', 50_000) + "= x";
        Assert.Contains((Marker.KeyField, 0), Scan(text));
    }

    [Fact]
    public void Nothing_is_found_in_other_text() =>
        Assert.Null(MarkerScanner.Scan(
            SourceText.From("class Program { string ApiKey { get; set; } int PrimaryKey() => table.PrimaryKey(); }"),
            [],
            CancellationToken.None));

    /// <summary>The words, and parts of them.</summary>
    internal static IEnumerable<string> Vocabulary => Words.Concat(ConfigurationWords).Select(word => word.Word).Distinct().Concat(Fragments);

    internal static List<(Marker, int)> Scan(SourceText text) => InOrder(MarkerScanner.Scan(text, [], CancellationToken.None));

    internal static List<(Marker, int)> ScanConfiguration(SourceText text) =>
        InOrder(MarkerScanner.ScanConfiguration(text, CancellationToken.None));

    internal static List<(Marker, int)> PlainSearch(string text) => PlainSearch(text, Words, "=\\\"");

    internal static List<(Marker, int)> PlainSearchOfConfiguration(string text) => PlainSearch(text, ConfigurationWords, "=\\\"'`:&>");

    private static List<(Marker, int)> Scan(string text) => Scan(SourceText.From(text));

    private static List<(Marker, int)> InOrder(List<Hit>? hits) => (hits ?? []).Select(hit => (hit.Marker, hit.Position)).Order().ToList();

    private static List<(Marker, int)> PlainSearch(string text, (string Word, Marker Marker, string Context)[] words, string separators)
    {
        var hits = new List<(Marker, int)>();
        foreach (var (word, marker, context) in words)
        {
            // A name is written in one way only; case does not matter elsewhere.
            var comparison = context is "name" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
            for (var at = text.IndexOf(word, comparison); at >= 0; at = text.IndexOf(word, at + 1, comparison))
            {
                var rest = text[(at + word.Length)..];
                var next = rest.TrimStart();
                var counts = context switch
                {
                    "value" => next.Length == 0 || separators.Contains(next[0]),
                    "member" =>
                        (at == 0 || text[at - 1] == '.') && (rest.Length == 0 || !(char.IsLetterOrDigit(rest[0]) || rest[0] is '_' or '(')),
                    _ => true,
                };
                if (counts)
                    hits.Add((marker, at));
            }
        }

        return [.. hits.Order()];
    }
}
