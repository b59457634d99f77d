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
        var compilation = CSharpCompilation.Create("Test", references: framework is null ? [] : [References.EmptyAssembly(framework)]);
        var options = new AnalyzerOptions(
            [new ConfigurationSolution.FileInMemory(".env", SourceText.From(FakeKey.Fill("X={{CS}}")))],
            new SameEverywhere(KeyOptions.ExcludeTestsName, exclude));
        var found = await Analysis.RunAsync(
            compilation,
            [new ConfigurationKeyAnalyzer()],
            options,
            concurrently: false,
            analyzed => analyzed.GetAnalyzerDiagnosticsAsync());
        Assert.Equal(findings, found.Length);
    }

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
                value = key == name ? text : null;
                return value is not null;
            }
        }
    }
}
