using System.Globalization;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes.Configuration;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.Tests.Documents;

/// <summary>A rule, and all that is written about it.</summary>
internal sealed record RulePage(DiagnosticDescriptor Rule)
{
    /// <summary>The template: these headings, in this order.</summary>
    public static readonly string[] Headings =
        ["What it reports", "Why it matters", "Example", "How the repair changes it", "When to suppress", "Options", "Known limits"];

    public static IReadOnlyList<RulePage> All { get; } =
        [.. RuleList.Descriptors.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => new RulePage(rule))];

    public static TheoryData<string> Ids => [.. All.Select(page => page.Rule.Id)];

    public Document Document { get; } = Document.Named($"docs/rules/{Rule.Id}.md");

    public string Title => Rule.Title.ToString(CultureInfo.InvariantCulture);

    public string Severity => SeverityOf(Rule);

    public bool HasRepair =>
        new KeyCodeFixProvider().FixableDiagnosticIds.Contains(Rule.Id)
        || new ConfigurationCodeFixProvider().FixableDiagnosticIds.Contains(Rule.Id);

    /// <summary>The default severity, as the documents and <c>.editorconfig</c> call it.</summary>
    public static string SeverityOf(DiagnosticDescriptor rule) =>
        rule.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : "warning";

    public static RulePage Named(string id) => All.Single(page => page.Rule.Id == id);
}
