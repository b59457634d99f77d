using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Documents;

/// <summary>The lines of a file that follow from the list of rules: one for each rule.</summary>
/// <param name="Line">A rule's line, from what is written there so far, which is null for a new rule.</param>
internal sealed record RuleLines(string Path, Func<DiagnosticDescriptor, string?, string> Line)
{
    private const string Presets = "src/QuantumKeyAnalyzers.Package/buildTransitive/enforcement/";

    /// <summary>The part of the release ledger that a release does not change any more.</summary>
    private static readonly string Shipped = Repository.Read("AnalyzerReleases.Shipped.md");

    public static IReadOnlyList<RuleLines> All { get; } =
    [
        new(Presets + "error.globalconfig", (rule, _) => Preset(rule, "error"))
        {
            Has = rule => rule is { Category: Rule.Security, DefaultSeverity: DiagnosticSeverity.Warning },
        },
        new(Presets + "off.globalconfig", (rule, _) => Preset(rule, "none")),
        new("AnalyzerReleases.Unshipped.md", (rule, line) =>
            $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity,-8} | {Cell(line, 3) ?? TitleOf(rule)}")
        {
            Has = rule => !Shipped.Contains($"\n{rule.Id} |", StringComparison.Ordinal),
        },
        new("README.md", (rule, line) =>
            $"| [{rule.Id}](docs/rules/{rule.Id}.md) | {Cell(line, 2) ?? TitleOf(rule)} | {RulePage.SeverityOf(rule)} |"),
        new("src/QuantumKeyAnalyzers.Package/README.md", (rule, line) =>
            $"| {rule.Id} | {Cell(line, 2) ?? TitleOf(rule)} | {RulePage.SeverityOf(rule)} |"),
        new("src/QuantumKeyAnalyzers.Package/buildTransitive/QuantumKeyAnalyzers.targets", (rule, _) =>
            $"      <_QuantumKeyRule Include=\"{rule.Id}\" />"),
        new("tests/PackageTests/Contents/QuantumKeyAnalyzers.txt", (rule, _) => $"docs/rules/{rule.Id}.md"),
    ];

    /// <summary>Which rules have a line there.</summary>
    private Func<DiagnosticDescriptor, bool> Has { get; init; } = _ => true;

    /// <summary>The file as it has to be: the lines that start with a rule's id, or with what stands before one here, made new.</summary>
    public string Updated()
    {
        var lines = Repository.Read(Path).Split('\n').ToList();
        var any = RuleList.Descriptors[0];
        var start = new Regex("^" + Regex.Escape(Line(any, null).Split(any.Id)[0]) + @"(QKA\d+)\b");
        var written = lines.Where(line => start.IsMatch(line)).ToDictionary(line => start.Match(line).Groups[1].Value);
        var first = lines.FindIndex(start.IsMatch);
        lines.RemoveAll(start.IsMatch);
        var rules = RuleList.Descriptors.Where(Has).Select(rule => Line(rule, written.GetValueOrDefault(rule.Id)));
        lines.InsertRange(first < 0 ? lines.Count - 1 : first, rules);
        return string.Join('\n', lines);
    }

    private static string Preset(DiagnosticDescriptor rule, string severity) => $"dotnet_diagnostic.{rule.Id}.severity = {severity}";

    private static string? Cell(string? line, int index) => line?.Split(" | ")[index - (line.StartsWith('|') ? 1 : 0)].TrimEnd(' ', '|');

    private static string TitleOf(DiagnosticDescriptor rule) => rule.Title.ToString(CultureInfo.InvariantCulture);
}
