using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Configuration;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>Keys in configuration files: what is found and to which character, what is left alone, and what is said.</summary>
public class ConfigurationTests
{
    public static TheoryData<string> Names => ConfigurationCases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reported_to_the_character_and_nowhere_else(string name)
    {
        var test = ConfigurationCases.Named(name);
        TestFileMarkupParser.GetSpans(test.Markup, out var content, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marked);
        var findings = await ConfigurationSolution.FindingsAsync(test.FileName, content);

        var expected = marked.TryGetValue("QKA0004", out var spans) ? spans.OrderBy(span => span.Start).ToList() : [];
        Assert.Equal(expected, findings.Select(finding => finding.Location.SourceSpan));
        Assert.Equal(name.StartsWith("silent_", StringComparison.Ordinal), expected.Count == 0);

        var lines = SourceText.From(content).Lines;
        Assert.All(findings, finding =>
        {
            Assert.Equal("QKA0004", finding.Id);
            Assert.Equal(test.FileName, finding.Location.GetLineSpan().Path);
            Assert.Equal(lines.GetLinePositionSpan(finding.Location.SourceSpan), finding.Location.GetLineSpan().Span);
            Assert.All(FindingTests.TextsOf(finding), text => Assert.False(FakeKey.IsLeakedBy(text), "The key leaks."));
        });
    }

    [Theory]
    [InlineData("config/appsettings.json", "The access key of the Azure Quantum workspace 'my-workspace' is in the configuration file 'appsettings.json'.")]
    [InlineData("config\\.env", "The access key of the Azure Quantum workspace 'my-workspace' is in the configuration file '.env'.")]
    public async Task The_workspace_and_the_file_are_named(string path, string message)
    {
        var finding = Assert.Single(await ConfigurationSolution.FindingsAsync(path, FakeKey.Fill("\"cs\"= \"{{CS}}\"")));
        Assert.Equal(
            message + " Keep it in the environment or in a secret store, or use Microsoft Entra. Regenerate a key that was shared.",
            finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_key_by_itself_names_no_workspace()
    {
        var finding = Assert.Single(await ConfigurationSolution.FindingsAsync(".env", FakeKey.Fill("AZURE_QUANTUM_API_KEY={{OTHER}}")));
        Assert.StartsWith(
            "An Azure Quantum access key is in the configuration file '.env'.",
            finding.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    /// <summary>
    /// The first field of a connection string looks like an entry of its own. Whatever is in front of it, the string is read as a whole: who
    /// asks the service about the key needs all of it.
    /// </summary>
    [Theory]
    [InlineData("{{CS}}")]
    [InlineData("\"{{CS}}\"")]
    [InlineData("'{{CS}}'")]
    [InlineData("- {{CS}}")]
    [InlineData("({{CS}})")]
    [InlineData("X:{{CS}}")]
    [InlineData("X: {{CS}}")]
    [InlineData("X {{CS}}")]
    [InlineData("X\t{{CS}}")]
    [InlineData("X|{{CS}}")]
    [InlineData("X[\"{{CS}}\"]")]
    [InlineData("X={{CS}}")]
    [InlineData("X = \"{{CS}}\"")]
    [InlineData("X := {{CS}}")]
    [InlineData("X=Y={{CS}}")]
    [InlineData("X=\n  {{CS}}")]
    [InlineData("X: |\n  {{CS}}")]
    [InlineData("- X={{CS}}")]
    [InlineData("- \"X={{CS}}\"")]
    [InlineData("export {{CS}}")]
    [InlineData("export X={{CS}}")]
    [InlineData("set X={{CS}}")]
    [InlineData("ENV X={{CS}}")]
    [InlineData("ENV X {{CS}}")]
    [InlineData("docker run -e X={{CS}} image")]
    [InlineData("Environment=X={{CS}}")]
    [InlineData("Environment=\"X={{CS}}\"")]
    [InlineData("# {{CS}}")]
    [InlineData("# X={{CS}}")]
    [InlineData("// {{CS}}")]
    public void A_connection_string_is_read_as_a_whole_in_each_format(string template)
    {
        var text = SourceText.From(FakeKey.Fill(template) + "\n");
        Assert.All(ConfigurationFormats.All.Where(format => !format.SearchesOnlyComments).SelectMany(NamesOf), file =>
        {
            var key = Assert.Single(QKA0004_KeyInConfigurationFile.KeysOf(text, file, CancellationToken.None));
            Assert.Equal(5, key.Secret.ConnectionString!.Fields.Select(field => field.Name).Distinct().Count());
        });

        static IEnumerable<string> NamesOf(ConfigurationFormat format) =>
            format.Extensions.Split(' ').Select(extension => "a" + extension)
                .Concat(format.FileNames.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What a host makes of bytes that it takes for UTF-8, or UTF-32 for UTF-16; places are those of its text.</summary>
    [Theory]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("iso-8859-1", false)]
    [InlineData("utf-8", true)]
    public async Task A_key_is_found_in_each_encoding(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(FakeKey.Fill("# ä\r\nAZURE_QUANTUM_API_KEY={{OTHER}}\r\nB=c\r\n"))];
        var arrived = SourceText.From(new MemoryStream(bytes), encoding: null, throwIfBinaryDetected: true);
        var file = new ConfigurationSolution.FileInMemory(".env", arrived);

        var span = Assert.Single(await ConfigurationSolution.FindingsAsync(file, CancellationToken.None)).Location.SourceSpan;
        Assert.Equal(FakeKey.Other, arrived.ToString(span).Replace("\0", ""));
        Assert.Equal((FakeKey.Other[0], FakeKey.Other[^1]), (arrived[span.Start], arrived[span.End - 1]));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_left_to_the_compiler() =>
        Assert.Empty(await ConfigurationSolution.FindingsAsync(
            new ConfigurationSolution.FileInMemory("appsettings.json", null), CancellationToken.None));
}
