using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes.Configuration;
using QuantumKeyAnalyzers.Configuration;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Detection;
using QuantumKeyAnalyzers.Tests.Verification;
using Xunit.Abstractions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// What holds for the repair of every key in a configuration file, over every case of the suite and every file of the corpus.
/// </summary>
public class ConfigurationRepairPropertyTests(ITestOutputHelper output)
{
    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", ",", ":", ": ", "=", "\"", "'", "`", "\\", "\\u003d", "\\\n", "<", ">", "/>", "</a>", "<a b=\"", "<!--", "-->",
        "<![CDATA[", "]]>", "&#61;", ";", "\n", "\r\n", " ", "  ", "- ",
        "|\n  ", ">-\n ", "# ", "//", "/*", "*/", "@*", "*@", "$'", "^", "\"\"\"", "export ", "ENV ", "set ", "REM ", "name", "value",
        "ApiKey=", "WorkspaceName=ws;", "AZURE_QUANTUM_API_KEY", "AZURE_QUANTUM_API_KEY=",
        "x-ms-quantum-api-key: ", "{{KEY}}", "{{KEY2}}", "{{OTHER}}", "{{HEX}}", "{{CS}}", "{{CSOTHER}}", "{{CS64}}",
    ];

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly Dictionary<string, (string Path, string Content)> Files = ConfigurationCases.All
        .Where(test => !test.Name.StartsWith("silent_", StringComparison.Ordinal))
        .Select(test => (test.Name, test.FileName, Content: ContentOf(test)))
        .Concat(CorpusProgram.All.SelectMany(program => program.Files)
            .Where(file => file.Expected.Any(place => place.Rule == "QKA0004"))
            .Select(file => (file.Name, FileName: file.Name, Content: file.Text)))
        .Concat(ConfigurationRepairTests.Repaired.Select((row, index) =>
            (Name: $"repaired_{index:00}", FileName: (string)row[0], Content: FakeKey.Fill((string)row[1]))))
        .ToDictionary(file => file.Name, file => (file.FileName, file.Content));

    public static TheoryData<string> Names { get; } = new(Files.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_of_a_key_is_left_and_the_file_is_what_it_was(string name)
    {
        var (path, content) = Files[name];
        var encoding = new UnicodeEncoding(bigEndian: true, byteOrderMark: true);
        var original = await ConfigurationSolution.LoadAsync((path, SourceText.From(content, encoding)));
        var repaired = await original.OneByOneAsync(RepairKeys.EmptyConfiguration, (before, _, after) =>
            Assert.True(after.AllFindings.Length < before.AllFindings.Length, "The finding is still there, or another one came."));

        var text = await ConfigurationSolution.TextOfAsync(repaired.Solution);
        output.WriteLine($"{FakeKey.Mask(content)}\n----------\n{FakeKey.Mask(text.ToString())}");
        Assert.Empty(repaired.AllFindings);
        Assert.Same(encoding, text.Encoding);
        Assert.Subset(LineEndsOf(content), LineEndsOf(text.ToString()));
        AssertNoLeak(content, text.ToString(), original.AllFindings);
        AssertSameStructure(path, content, text.ToString());

        // Nothing is found in it: a second time Fix All would change nothing.
        var all = await ConfigurationSolution.TextOfAsync(await original.FixAllAsync(FixAllScope.Project, RepairKeys.EmptyConfiguration));
        Assert.Equal(text.ToString(), all.ToString());
    }

    [Fact]
    public void Whatever_stands_in_a_file_all_at_once_gives_what_one_by_one_gives() =>
        Gen.Select(Gen.Int[0, Fragments.Length - 1].Array[0, 40], Gen.Int[0, ConfigurationCases.FileNames.Count - 1])
            .Sample((parts, file) =>
        {
            var path = ConfigurationCases.FileNames[file];
            var text = SourceText.From(FakeKey.Fill(string.Concat(parts.Select(part => Fragments[part]))));
            var all = ConfigurationRepairPlanner.RepairAll(text, path, CancellationToken.None);
            var (findings, left) = (KeysOf(text).Count, KeysOf(all).Count);

            // Keys that stand right beside one another have none: what one repair leaves would be another key.
            Assert.True(
                findings == 0 || left < findings || left <= 3 || !all.ContentEquals(text),
                $"Less is repaired than can be in {path}:\n{FakeKey.Mask(text.ToString())}");
            for (ConfigurationRepair? repair; (repair = FirstRepair(text)) is not null;)
                text = text.WithChanges(repair.Changes);

            Assert.Equal(text.ToString(), all.ToString());

            IReadOnlyList<FoundKey> KeysOf(SourceText source) =>
                QKA0004_KeyInConfigurationFile.KeysOf(source, path, CancellationToken.None);

            ConfigurationRepair? FirstRepair(SourceText source) => KeysOf(source)
                .Select(key => ConfigurationRepairPlanner.Plan(
                    source, path, new TextSpan(key.Place.Start, key.Place.Length), CancellationToken.None))
                .FirstOrDefault(repair => repair is not null);
        }, iter: 3_000);

    /// <summary>Nothing of the keys that were found is left; those of other services are.</summary>
    private static void AssertNoLeak(string content, string repaired, IEnumerable<Diagnostic> findings)
    {
        var rest = findings.Reverse().Aggregate(
            content, (text, finding) => text.Remove(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
        Assert.All(FakeKey.All, key => Assert.Equal(rest.Split(key).Length, repaired.Split(key).Length));
        Assert.False(FakeKey.IsLeakedBy(FakeKey.All.Aggregate(repaired, (text, key) => text.Replace(key, ""))), "The key leaks.");
    }

    /// <summary>
    /// What was well-formed JSON, XML or YAML still is. In the first two it has the same names and the same other values, but for entries
    /// that are gone with their keys.
    /// </summary>
    private static void AssertSameStructure(string path, string content, string repaired)
    {
        if (StructureOf(path, content) is not { } before)
            return;

        var after = StructureOf(path, repaired);
        Assert.NotNull(after);
        var next = 0;
        foreach (var entry in before)
        {
            // A key can be a name as well.
            var isKept = next < after.Count && after[next].Path == entry.Path.Replace(FakeKey.Shaped, "your-access-key");
            var hadKey = FakeKey.IsLeakedBy(entry.Value) || entry.Value.Contains(FakeKey.Encoded, StringComparison.Ordinal);
            Assert.True((isKept && after[next].Value == entry.Value) || hadKey, FakeKey.Mask(entry.Path));
            next += isKept ? 1 : 0;
        }

        Assert.Equal(after.Count, next);
    }

    private static List<(string Path, string Value)>? StructureOf(string path, string content)
    {
        try
        {
            return ConfigurationFormats.Of(path).Name switch
            {
                "JSON" => [.. EntriesOf("", JsonDocument.Parse(content.TrimStart('\uFEFF'), Lenient).RootElement)],
                "XML" =>
                    [.. XDocument.Parse(content.TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace)
                        .DescendantNodes()
                        .SelectMany(EntriesOf)],
                "YAML" => Load(content),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is JsonException or XmlException or YamlException)
        {
            return null;
        }
    }

    private static List<(string Path, string Value)> Load(string yaml)
    {
        new YamlStream().Load(new StringReader(yaml));
        return [];
    }

    private static IEnumerable<(string Path, string Value)> EntriesOf(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => EntriesOf($"{path}.{property.Name}", property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => EntriesOf($"{path}[{index}]", item)),
        _ => [($"{path} {element.ValueKind}", element.ToString())],
    };

    private static IEnumerable<(string Path, string Value)> EntriesOf(XNode node) => node switch
    {
        // Whole, as it goes where it is a variable.
        XElement element => [($"{element.Name}", string.Join('\n', element.Attributes().Select(attribute => $"{attribute}")
            .Concat(element.Nodes().OfType<XText>().Select(text => text.Value.Trim())).Where(part => part.Length > 0)))],
        XComment comment => [("comment", comment.Value)],
        _ => [],
    };

    private static HashSet<string> LineEndsOf(string text) =>
        [.. SourceText.From(text).Lines.Select(line => text[line.End..line.EndIncludingLineBreak]).Where(end => end.Length > 0)];

    private static string ContentOf(ConfigurationCase test)
    {
        TestFileMarkupParser.GetSpans(test.Markup, out var content, out ImmutableArray<TextSpan> _);
        return content;
    }
}
