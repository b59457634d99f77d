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
