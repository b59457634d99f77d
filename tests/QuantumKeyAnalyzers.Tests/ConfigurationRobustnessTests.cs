using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Fuzzing;
using QuantumKeyAnalyzers.Tests.Verification;
using Tiers;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// Large and odd configuration files: no exception, and an answer. There is no clock here; what were not linear would not come to an end at
/// these sizes, not even at those of a quick run.
/// </summary>
public class ConfigurationRobustnessTests
{
    private static readonly int Large = Tier.IsFull ? 10_000_000 : 400_000;

    public static TheoryData<string> FileNames { get; } = new(ConfigurationCases.FileNames);

    [Theory]
    [MemberData(nameof(FileNames))]
    public async Task A_key_at_the_end_of_megabytes_of_markers_is_found(string file)
    {
        var isRazor = file == "a.razor";
        var content = string.Concat(Enumerable.Repeat("ApiKey= AZQU QuantumEndpoint:\n", Large / 30))
            + FakeKey.Fill(isRazor ? "\n@* {{KEY}} *@" : "\n {{KEY}} ");
        var finding = Assert.Single(await ConfigurationSolution.FindingsAsync(file, content));
        Assert.Equal(content.IndexOf(FakeKey.Shaped, StringComparison.Ordinal), finding.Location.SourceSpan.Start);
    }

    [Theory]
    [InlineData("a.json", "\"AZURE_QUANTUM_API_KEY\": \"x\", ")]
    [InlineData("a.json", "{\"a\":")]
    [InlineData("a.json", "[")]
    [InlineData("a.json", "\"\\u003d")]
    [InlineData("a.json", "// \"")]
    [InlineData("a.json", "\"a\" \n b ")]
    [InlineData("a.xml", "<a><b c=\"&#61;\">")]
    [InlineData("a.xml", "</a>")]
    [InlineData("a.xml", "&&#61")]
    [InlineData("a.xml", "<!-- -->")]
    [InlineData("a.yaml", "- ")]
    [InlineData("a.yaml", "a: {b: [\n")]
    [InlineData("a.yaml", "a: \"\\x3d\n ")]
    [InlineData("a.yaml", "a: |\n ")]
    [InlineData(".env", "A=\"\\\n")]
    [InlineData(".env", "A=\\\n")]
    [InlineData(".env", "A='\n")]
    [InlineData(".env", "A=\"\"\"\n")]
    [InlineData("a.sh", "'\"\n")]
    [InlineData("a.sh", "a; ")]
    [InlineData("a.sh", "'a';")]
    [InlineData("a.sh", "# AZURE_QUANTUM_API_KEY=\n")]
    [InlineData("a.ps1", "`\n\"")]
    [InlineData("a.cmd", "set A=^")]
    [InlineData("a.razor", "@*")]
    [InlineData("a.txt", "AZURE_QUANTUM_API_KEY value ")]
    [InlineData("a.txt", "set azure-quantum-api-key \\\n")]
    [InlineData("a.txt", "azurequantumkey_a_a_a_id_")]
    [InlineData("a.txt", "U3Vic2NyaXB0aW9uSWQ9\n")]
    [InlineData("a.txt", "U3Vic2NyaXB0aW9uSWQ5\n")]
    [InlineData("Dockerfile", "ENV AZURE_QUANTUM_API_KEY=a \\\n")]
    [InlineData("a.yaml", "env:\n- name: AZURE_QUANTUM_API_KEY\n  value: x\n")]
    [InlineData("a.xml", "<env name='a' value='b' ")]
    public async Task Megabytes_of_one_thing_are_read(string file, string part) =>
        Assert.Empty(await ConfigurationSolution.FindingsAsync(file, "QuantumEndpoint=\n"
            + string.Concat(Enumerable.Repeat(part, Large / part.Length))));

    [Theory]
    [MemberData(nameof(FileNames))]
    public async Task Much_of_anything_is_read(string file)
    {
        string[] parts =
        [
            "\"", "'", "`", "\\", "\\\n", "\\u", "{", "}", "[ ", "]", ",", ":", ": ", "=", "<", "<a ", "<a b='", "</", "<!--", "<![CDATA[",
            "<?", "&", "&#61;", "#", "#\n", ";", "\n", "\r", " ", "- ",
            "a: |\n  ", "a: '", "a: {", "/*", "//", "@*", "$'", "^", "name", "ApiKey", "AZURE_QUANTUM_API_KEY ", "AZURE_QUANTUM_API_KEY=",
            "x=\"", "a=\\", "\uFEFF", "\0", "\uFFFF", "\f", "\v", "\u0085", "\u2028", "\u3000",
        ];
        foreach (var part in parts)
            Assert.Empty(await ConfigurationSolution.FindingsAsync(file, "QuantumEndpoint=\n"
                + string.Concat(Enumerable.Repeat(part, 50_000 / part.Length))));
    }

    [Fact]
    public async Task Json_arrays_may_be_nested_deep()
    {
        var nested = new string('[', 10_000) + FakeKey.Fill("{ \"cs\": \"WorkspaceName=ws;ApiKey\\u003d{{OTHER}}\" }")
            + new string(']', 10_000);
        Assert.Single(await ConfigurationSolution.FindingsAsync("a.json", nested));
    }

    [Fact]
    public async Task Xml_elements_and_yaml_mappings_may_be_nested_deep()
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", 5_000)) + FakeKey.Fill("<AZURE_QUANTUM_API_KEY>{{OTHER}}</AZURE_QUANTUM_API_KEY>");
        Assert.Single(await ConfigurationSolution.FindingsAsync("a.xml", xml));

        var yaml = new StringBuilder();
        for (var depth = 0; depth < 2_000; depth++)
            yaml.Append(' ', depth).Append("a:\n");
        yaml.Append(' ', 2_000).Append(FakeKey.Fill("AZURE_QUANTUM_API_KEY: {{OTHER}}\n"));
        Assert.Single(await ConfigurationSolution.FindingsAsync("a.yaml", yaml.ToString()));
    }

    [Fact]
    public async Task Many_keys_are_each_reported()
    {
        var lines = Tier.IsFull ? 20_000 : 5_000;
        var content = string.Concat(Enumerable.Repeat(FakeKey.Fill("AZURE_QUANTUM_API_KEY={{OTHER}}\nCS='{{CSHEX}}'\n"), lines));
        Assert.Equal(2 * lines, (await ConfigurationSolution.FindingsAsync(".env", content)).Length);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_not_read() =>
        Assert.Empty(await ConfigurationSolution.FindingsAsync(new UnreadableFile(), CancellationToken.None));

    [Fact]
    public void A_file_at_the_limit_is_read_once()
    {
        var text = new CountedText(new LongestText());
        Assert.Empty(QKA0004_KeyInConfigurationFile.KeysOf(text, "appsettings.json", CancellationToken.None));
        Assert.InRange(text.Characters, text.Length, text.Length / 100L * 101);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(4_000)]
    public void A_file_is_not_read_any_further_once_that_is_cancelled(int reads)
    {
        using var cancellation = new CancellationTokenSource();
        var text = new CountedText(new LongestText())
        {
            Read = read =>
            {
                if (read == reads)
                    cancellation.Cancel();
            },
        };
        Assert.Throws<OperationCanceledException>(
            () => QKA0004_KeyInConfigurationFile.KeysOf(text, "appsettings.json", cancellation.Token));
        Assert.Equal(reads, text.Reads);
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        var file = new ConfigurationSolution.FileInMemory("a.json", SourceText.From("{ \"QuantumEndpoint\": \"x\" }"));
        Assert.Throws<OperationCanceledException>(
            () => QKA0004_KeyInConfigurationFile.Run(
                new AnalyzedFile(file, new NoOptions(), new CancellationToken(canceled: true))).ToList());
    }

    private sealed class NoOptions : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }
    }

    /// <summary>The letter x, as often as a file may have it.</summary>
    private sealed class LongestText : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => QKA0004_KeyInConfigurationFile.LongestFile;

        public override char this[int position] => 'x';

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
            Array.Fill(destination, 'x', destinationIndex, count);
    }

    private sealed class UnreadableFile : AdditionalText
    {
        public override string Path => "appsettings.json";

        public override SourceText? GetText(CancellationToken cancellationToken = default) => new UnreadableText();
    }

    private sealed class UnreadableText : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => QKA0004_KeyInConfigurationFile.LongestFile + 1;

        public override char this[int position] => throw new InvalidOperationException("It is read.");

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
            throw new InvalidOperationException("It is read.");
    }
}
