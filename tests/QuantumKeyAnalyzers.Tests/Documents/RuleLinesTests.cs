using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Documents;

/// <summary>
/// The presets, the release ledger and the tables of the READMEs follow from the list of rules. With <c>UPDATE_DERIVED=true</c> in the
/// environment the test writes them.
/// </summary>
public class RuleLinesTests
{
    public static TheoryData<string> Files => [.. RuleLines.All.Select(lines => lines.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_file_has_a_line_for_each_rule_and_no_other(string path)
    {
        var updated = RuleLines.All.Single(lines => lines.Path == path).Updated();
        if (Repository.UpdatesDerived)
            Repository.Write(path, updated);

        var current = Repository.Read(path);
        Assert.True(
            current == updated,
            $"""
            {path} is not what the list of rules makes of it; `UPDATE_DERIVED=true dotnet test tests/QuantumKeyAnalyzers.Tests --filter {nameof(RuleLinesTests)}` writes it. To add:
            {string.Join('\n', updated.Split('\n').Except(current.Split('\n')))}
            To remove:
            {string.Join('\n', current.Split('\n').Except(updated.Split('\n')))}
            """);
    }

    /// <summary>What was released stays as it was written: a change since then is a line of its own for the next release.</summary>
    [Fact]
    public void A_rule_is_as_it_was_released_or_the_ledger_says_what_changed()
    {
        var released = Regex.Matches(Repository.Read("AnalyzerReleases.Shipped.md"), @"^(QKA\d+) \| (\w+) \| (\w+)", RegexOptions.Multiline)
            .ToDictionary(row => row.Groups[1].Value, row => (row.Groups[2].Value, row.Groups[3].Value));
        var unshipped = Repository.Read("AnalyzerReleases.Unshipped.md");
        var rules = RuleList.Descriptors.ToDictionary(rule => rule.Id, rule => (rule.Category, rule.DefaultSeverity.ToString()));

        Assert.NotEmpty(released);
        Assert.All(
            released.Where(row => !unshipped.Contains($"\n{row.Key} |", StringComparison.Ordinal)),
            row => Assert.Equal(row.Value, rules.GetValueOrDefault(row.Key)));
    }

    /// <summary>The one to type, and that of the hook.</summary>
    [Fact]
    public void The_commands_before_a_commit_name_each_warning_that_code_can_have()
    {
        var rules = new QuantumKeyAnalyzer().SupportedDiagnostics.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Warning)
            .Select(rule => rule.Id)
            .Distinct()
            .Order();
        var named = $@"--diagnostics {string.Join(' ', rules)}\s";
        Assert.Equal(2, Regex.Count(Repository.Read("docs/enforcement.md"), named));
    }
}
