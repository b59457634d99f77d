using System.Globalization;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>What a finding says, and where it points.</summary>
public class MessageTests
{
    [Fact]
    public async Task A_key_that_reaches_a_workspace_names_the_workspace_and_the_method()
    {
        var finding = await OnlyFindingAsync("""
            using QuantumWorkspaces;
            class Program { object Connect() => Workspace.FromConnectionString("{{CS}}"); }
            """);

        Assert.Equal(
            "The access key of the Azure Quantum workspace 'my-workspace' is hard-coded in an argument of 'Workspace.FromConnectionString'. "
            + "Read the connection string from the AZURE_QUANTUM_CONNECTION_STRING environment variable, or use Microsoft Entra.",
            Message(finding));
    }

    [Fact]
    public async Task A_key_in_an_environment_variable_names_the_workspace_and_the_variable()
    {
        var finding = await OnlyFindingAsync("""System.Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");""");

        Assert.Equal(
            "The access key of the Azure Quantum workspace 'my-workspace' is hard-coded in the value of the environment variable 'AZURE_QUANTUM_CONNECTION_STRING'. "
            + "Set the variable outside the code, or use Microsoft Entra.",
            Message(finding));
    }

    [Fact]
    public async Task A_key_without_a_workspace_says_so()
    {
        var finding = await OnlyFindingAsync("""class Program { string Value = "{{KEY}}"; }""");

        Assert.Equal(
            "An Azure Quantum access key is in the source code. Read it from the environment, or use Microsoft Entra. Regenerate a key that was shared.",
            Message(finding));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("x-{1}")]
    [InlineData("no_name")]
    public async Task A_workspace_name_that_is_none_or_shares_six_characters_with_the_key_is_not_shown(string name)
    {
        var key = FakeKey.Hexadecimal;
        var text = $"ApiKey={key};WorkspaceName={string.Format(CultureInfo.InvariantCulture, name, key, key[..6])}";
        var finding = await OnlyFindingAsync($$"""class Program { string Value = "{{text}}"; }""");

        Assert.StartsWith("An Azure Quantum access key is in", Message(finding), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_literal_is_the_place_and_each_call_an_additional_one()
    {
        const string source = """
            using QuantumWorkspaces;
            class Program
            {
                const string ConnectionString = "{{CS}}";
                object First() => Workspace.FromConnectionString(ConnectionString);
                object Second() => Workspace.FromConnectionString(ConnectionString);
            }
            """;
        var finding = await OnlyFindingAsync(source);

        Assert.Equal(3, finding.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal([4, 5], finding.AdditionalLocations.Select(location => location.GetLineSpan().StartLinePosition.Line));
        Assert.All(finding.AdditionalLocations, location => Assert.Equal(
            "Workspace.FromConnectionString(ConnectionString)", location.SourceTree!.GetText().ToString(location.SourceSpan)));
    }

    [Fact]
    public void Every_rule_is_a_security_warning_with_the_article_as_its_help() => Assert.All(RuleList.Descriptors, rule =>
    {
        // But for what fails at run time, and for the suggestion to use no key at all.
        Assert.Equal(rule.Id is "QKA0006" ? "Reliability" : "Security", rule.Category);
        Assert.Contains(rule.DefaultSeverity, new[] { DiagnosticSeverity.Info, DiagnosticSeverity.Warning });
        Assert.True(rule.IsEnabledByDefault);
        Assert.Equal("https://learn.microsoft.com/azure/quantum/security-manage-access-keys", rule.HelpLinkUri);
        Assert.NotEmpty(rule.Description.ToString(CultureInfo.InvariantCulture));
    });

    private static async Task<Diagnostic> OnlyFindingAsync(string source) =>
        Assert.Single((await HostedSolution.OfCodeAsync(CaseSolution.Load(new CodeCase("message", source)))).Findings);

    private static string Message(Diagnostic finding) => finding.GetMessage(CultureInfo.InvariantCulture);
}
