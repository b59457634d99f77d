using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>What the options say of configuration files.</summary>
public class ConfigurationOptionTests
{
    [Theory]
    [InlineData("true", "nunit.framework", 0)]
    [InlineData("true", null, 1)]
    [InlineData("false", "nunit.framework", 1)]
    public async Task A_test_project_that_is_excluded_is_left_alone(string exclude, string? framework, int findings)
    {
        var found = await FindAsync(KeyOptions.ExcludeTestsName, exclude, framework is null ? [] : [References.EmptyAssembly(framework)]);
        Assert.Equal(findings, found.Length);
    }

    // The compiler itself takes such a setting for code only.
    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.category-Security.severity", "error", DiagnosticSeverity.Error)]
    [InlineData("dotnet_analyzer_diagnostic.severity", "suggestion", DiagnosticSeverity.Info)]
    [InlineData("dotnet_analyzer_diagnostic.severity", "silent", DiagnosticSeverity.Hidden)]
    [InlineData("dotnet_analyzer_diagnostic.severity", "default", DiagnosticSeverity.Warning)]
    [InlineData("dotnet_analyzer_diagnostic.category-Style.severity", "error", DiagnosticSeverity.Warning)]
    public async Task A_severity_for_many_rules_counts(string option, string value, DiagnosticSeverity severity) =>
        Assert.Equal([severity], (await FindAsync(option, value)).Select(found => found.Severity));

    [Fact]
    public async Task A_severity_for_many_rules_can_turn_them_off() =>
        Assert.Empty(await FindAsync("dotnet_analyzer_diagnostic.category-Security.severity", "none"));

    [Fact]
    public async Task A_file_that_the_compiler_would_fail_at_is_not_read() =>
        Assert.Empty(await FindAsync(AnalyzedFile.IsUnreadableName, "true"));

    [Fact]
    public async Task A_file_that_the_compiler_reads_through_a_link_has_its_own_path() =>
        Assert.Equal("a|b/.env", Assert.Single(await FindAsync(AnalyzedFile.PathName, "a|b/.env")).Location.GetLineSpan().Path);

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(string option, string value, params MetadataReference[] references) =>
        await Analysis.RunAsync(
            CSharpCompilation.Create("Test", references: references),
            [new ConfigurationKeyAnalyzer()],
            new AnalyzerOptions(
                [new ConfigurationSolution.FileInMemory(".env", SourceText.From(FakeKey.Fill("X={{CS}}")))],
                new SameEverywhere(option, value)),
            concurrently: false,
            analyzed => analyzed.GetAnalyzerDiagnosticsAsync());

    /// <summary>One option, for every file.</summary>
    private sealed class SameEverywhere(string name, string value) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(name, value);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(string name, string text) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = KeyComparer.Equals(key, name) ? text : null;
                return value is not null;
            }
        }
    }
}
