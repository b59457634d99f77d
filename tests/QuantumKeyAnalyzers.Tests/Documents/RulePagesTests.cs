using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Documents;

/// <summary>A rule's descriptor, its page, its row in the README and its row in the release ledger say the same.</summary>
public class RulePagesTests
{
    [Theory]
    [MemberData(nameof(RulePage.Ids), MemberType = typeof(RulePage))]
    public void The_page_has_the_descriptor_s_title_and_facts(string id)
    {
        var page = RulePage.Named(id);

        Assert.StartsWith($"# {id}: {page.Title}\n", page.Document.Text, StringComparison.Ordinal);
        Assert.Equal(["id", "category", "default severity", "repair", "since"], page.Document.Rows[0]);
        Assert.Equal([id, page.Rule.Category, page.Severity, page.HasRepair ? "yes" : "no", Since(id)], page.Document.Rows[1]);
    }

    [Theory]
    [MemberData(nameof(RulePage.Ids), MemberType = typeof(RulePage))]
    public void The_page_follows_the_template(string id) => Assert.Equal(
        RulePage.Headings,
        RulePage.Named(id).Document.Text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));

    [Theory]
    [MemberData(nameof(RulePage.Ids), MemberType = typeof(RulePage))]
    public void The_readme_has_a_row_that_leads_to_the_page(string id)
    {
        var row = Assert.Single(Document.Readme.Section("What it reports").Rows, row => row[0].Contains(id, StringComparison.Ordinal));

        Assert.Equal($"[{id}](docs/rules/{id}.md)", row[0]);
        Assert.Equal(RulePage.Named(id).Severity, row[2]);
    }

    [Theory]
    [MemberData(nameof(RulePage.Ids), MemberType = typeof(RulePage))]
    public void The_release_ledger_has_one_row_with_category_and_severity(string id)
    {
        var row = Assert.Single(LedgerRows("AnalyzerReleases.Shipped.md").Concat(LedgerRows("AnalyzerReleases.Unshipped.md")), row => row[0] == id);

        var rule = RulePage.Named(id).Rule;
        Assert.Equal([rule.Category, rule.DefaultSeverity.ToString()], row[1..3]);
    }

    [Fact]
    public void No_document_has_a_rule_that_does_not_exist()
    {
        var ids = RulePage.All.Select(page => page.Rule.Id).ToList();

        Assert.Equal(ids, Directory.EnumerateFiles(Path.Combine(Repository.Folder, "docs/rules"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
        Assert.Equal(ids, Document.Readme.Section("What it reports").Rows.Select(row => Regex.Match(row[0], @"QKA\d+").Value).Where(id => id.Length > 0));
        Assert.All(Document.All, document => Assert.All(Regex.Matches(document.Text, @"\bQKA\d{4}\b").Select(match => match.Value), id => Assert.Contains(id, ids)));
    }

    /// <summary>The release that the ledger has the rule in; before the first, the version that is built.</summary>
    private static string Since(string id)
    {
        var release = Repository.Read("AnalyzerReleases.Shipped.md").Split("## Release ").Skip(1).FirstOrDefault(part => part.Contains($"\n{id} |", StringComparison.Ordinal));
        return release?.Split('\n')[0].Trim() ?? Regex.Match(Repository.Read("Directory.Build.props"), "<Version>(.*)</Version>").Groups[1].Value;
    }

    private static IEnumerable<string[]> LedgerRows(string file) =>
        Repository.Read(file).Split('\n').Where(line => line.StartsWith("QKA", StringComparison.Ordinal)).Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray());
}
