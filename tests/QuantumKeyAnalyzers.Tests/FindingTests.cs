using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Detection;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// What is found and where, over every case of the suite: each place once, nothing else, and no part of a key in what is said.
/// </summary>
public class FindingTests
{
    public static TheoryData<string> Names => CodeCases.Names;

    public static TheoryData<string> Programs { get; } = new(CorpusProgram.All.Select(program => program.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reported_where_it_is_marked_and_nowhere_else(string name)
    {
        var analyzed = await AnalyzedCase.NamedAsync(name);
        if (!analyzed.Case.IsBroken)
            Assert.Empty(analyzed.Errors);

        // A suggestion counts where a case marks it.
        var findings = analyzed.Findings.Where(finding => !Suggestion.Is(finding) || analyzed.Case.ShowsSuggestions);
        var marked = Marked("Test", analyzed.Case.Files).Concat(Marked("Other", analyzed.Case.OtherProject));
        Assert.Equal(marked.Order(), findings.Select(Shown).Order());

        // A place in a document can be suppressed with a comment; with the severity of its rule a finding is what .editorconfig makes of
        // it.
        Assert.All(analyzed.Findings, finding =>
        {
            Assert.True(finding.Location.IsInSource);
            Assert.Equal(finding.Descriptor.DefaultSeverity, finding.Severity);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Two_findings_of_a_case_have_nothing_in_common(string name) =>
        AssertDisjoint((await AnalyzedCase.NamedAsync(name)).Findings);

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Two_findings_of_a_program_have_nothing_in_common(string name) =>
        AssertDisjoint(await CorpusProgram.All.Single(program => program.Name == name).FindingsAsync());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_part_of_a_key_shows_in_a_finding_or_in_the_logs_that_a_build_writes_of_it(string name)
    {
        var findings = (await AnalyzedCase.NamedAsync(name)).Findings;
        Assert.All(
            findings, finding => Assert.All(TextsOf(finding), text => Assert.False(FakeKey.IsLeakedBy(text), $"{finding.Id} leaks.")));

        var log = ErrorLog.Of(findings);
        Assert.All(findings, finding => Assert.Contains($"\"ruleId\": \"{finding.Id}\"", log, StringComparison.Ordinal));
        Assert.False(FakeKey.IsLeakedBy(log), "The log leaks.");
    }

    [Theory]
    [InlineData("QKA0001", """object Get() => QuantumWorkspaces.Workspace.FromConnectionString("{{CS}}");""")]
    [InlineData("QKA0002", """void Set() => System.Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");""")]
    [InlineData("QKA0003", """string Get() => "{{KEY}}";""")]
    [InlineData("QKA0005", """void Write() => System.Console.WriteLine(System.Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY"));""")]
    [InlineData("QKA0006", """object Get() => QuantumWorkspaces.Workspace.FromConnectionString("SubscriptionId=1");""")]
    [InlineData("QKA0007", """object Get(string s) => QuantumWorkspaces.Workspace.FromConnectionString(s);""")]
    public async Task A_comment_suppresses_what_is_found_below_it(string rule, string member)
    {
        var code = $"class Program {{ {member} }}";
        Assert.Contains(rule, await IdsAsync(code));
        Assert.DoesNotContain(rule, await IdsAsync($"#pragma warning disable {rule}\n{code}"));

        static async Task<IEnumerable<string>> IdsAsync(string code) =>
            (await HostedSolution.OfCodeAsync(CaseSolution.Load(new CodeCase("suppressed", code))))
                .AllFindings.Select(finding => finding.Id);
    }

    [Fact]
    public void The_check_itself_sees_a_leak()
    {
        Assert.True(FakeKey.IsLeakedBy($"key {FakeKey.Shaped.AsSpan(40, 6)}"));
        Assert.False(FakeKey.IsLeakedBy($"key {FakeKey.Shaped.AsSpan(40, 5)}"));
    }

    internal static IEnumerable<string> TextsOf(Diagnostic finding) =>
    [
        finding.ToString(),
        finding.GetMessage(CultureInfo.InvariantCulture),
        finding.Descriptor.Title.ToString(CultureInfo.InvariantCulture),
        finding.Descriptor.Description.ToString(CultureInfo.InvariantCulture),
        finding.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture),
        .. finding.Descriptor.CustomTags,
        .. finding.Properties.Keys,
        .. finding.Properties.Values.Select(value => value ?? ""),
    ];

    /// <summary>The places that the documents of a project mark, each as <see cref="Shown"/> has it.</summary>
    private static IEnumerable<string> Marked(string project, string[] files) => files.SelectMany((file, index) =>
    {
        TestFileMarkupParser.GetSpans(FakeKey.Fill(file), out var code, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marked);
        var lines = SourceText.From(code).Lines;
        return marked.SelectMany(
            rule => rule.Value.Select(span => $"/{project}/{project}{index}.cs: {rule.Key} {lines.GetLinePositionSpan(span)}"));
    });

    private static string Shown(Diagnostic finding) =>
        $"{finding.Location.GetLineSpan().Path}: {finding.Id} {finding.Location.GetLineSpan().Span}";

    private static void AssertDisjoint(IEnumerable<Diagnostic> findings)
    {
        foreach (var file in findings.GroupBy(finding => finding.Location.GetLineSpan().Path))
        {
            var inOrder = file.OrderBy(finding => finding.Location.SourceSpan.Start).ToList();
            foreach (var (first, second) in inOrder.Zip(inOrder.Skip(1)))
                Assert.True(first.Location.SourceSpan.End <= second.Location.SourceSpan.Start, $"{first} and {second}");
        }
    }
}
