using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Documents;

/// <summary>What the rules' pages show is what the analyzers and the repairs do.</summary>
public class ExampleTests
{
    [Theory]
    [MemberData(nameof(RulePage.Ids), MemberType = typeof(RulePage))]
    public async Task The_bad_example_is_reported_by_its_rule_and_by_no_other(string id)
    {
        var examples = RulePage.Named(id).Document.Section("Example").CodeBlocks.Where(block => block.IsReported).ToList();

        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            Assert.Equal(id, example.Rule);
            Assert.Equal([id], (await FindingsAsync(example)).Select(finding => finding.Id).Distinct());
        }
    }

    [Theory]
    [MemberData(nameof(RulePage.Ids), MemberType = typeof(RulePage))]
    public async Task The_good_example_and_the_suppressed_one_are_not_reported(string id)
    {
        var document = RulePage.Named(id).Document;
        Assert.Contains(document.Section("Example").CodeBlocks, block => block.IsNotReported);

        // Code that connects with a key is good code to all rules but the one that suggests another way.
        foreach (var example in document.CodeBlocks.Where(block => block.IsNotReported))
            Assert.Empty((await FindingsAsync(example)).Where(finding => finding.Id == id
                || finding.Severity >= DiagnosticSeverity.Warning));
    }

    [Theory]
    [MemberData(nameof(RulePage.Ids), MemberType = typeof(RulePage))]
    public async Task The_repaired_code_is_what_the_repair_makes_of_the_bad_example(string id)
    {
        var page = RulePage.Named(id);
        var repaired = page.Document.Section("How the repair changes it").CodeBlocks.Where(block => block.IsChecked).ToList();

        Assert.Equal(page.HasRepair, repaired.Count > 0);
        foreach (var block in repaired)
            Assert.Equal(
                CodeBlock.Elide(block.Code),
                CodeBlock.Elide(await RepairAsync(page.Document.Section("Example").CodeBlocks[0], block.Repair!)));
    }

    /// <summary>A document goes where scanners look: no text in it may be taken for a key, by our own rule at least.</summary>
    [Fact]
    public async Task No_document_has_a_key()
    {
        foreach (var document in Document.All)
            Assert.Empty((await ConfigurationSolution.FindingsAsync(document.Path, document.Text)).Select(
                finding => $"{document} {finding.Location.GetLineSpan().StartLinePosition}"));
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(CodeBlock example)
    {
        if (example.Language == "json")
            return await ConfigurationSolution.FindingsAsync("appsettings.json", example.FilledCode);

        Assert.Equal("csharp", example.Language);
        var project = Load(example).Projects.Single();
        Assert.Empty(
            (await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return (await HostedSolution.OfCodeAsync(project.Solution)).AllFindings;
    }

    private static async Task<string> RepairAsync(CodeBlock example, string repair)
    {
        if (example.Language == "json")
        {
            Assert.Equal("emptied", repair);
            var file = await ConfigurationSolution.LoadAsync(("appsettings.json", SourceText.From(example.FilledCode)));
            return Assert.Single(await (await file.OneByOneAsync(RepairKeys.EmptyConfiguration)).TextsAsync()).Value;
        }

        var repaired = await (await HostedSolution.OfCodeAsync(Load(example))).OneByOneAsync(KindOf(repair));
        return Assert.Single(await repaired.TextsAsync()).Value;
    }

    private static Solution Load(CodeBlock example) => CaseSolution.Load(new CodeCase("Example", example.FilledCode));

    private static string KindOf(string repair) => repair switch
    {
        "environment" => RepairKeys.Environment,
        "Microsoft Entra" => RepairKeys.Entra,
        "configuration" => RepairKeys.Configuration,
        "corrected" => RepairKeys.Mend,
        _ => throw new ArgumentOutOfRangeException(nameof(repair), repair, "No repair is called that."),
    };
}
