using System.Text.RegularExpressions;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Documents;

/// <summary>A rule's descriptor and its page say the same.</summary>
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
        RulePage.Named(id)
            .Document.Text.Split('\n')
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => line[3..]));

    [Fact]
    public void No_document_has_a_rule_that_does_not_exist()
    {
        var ids = RulePage.All.Select(page => page.Rule.Id).ToList();

        Assert.Equal(ids, Directory.EnumerateFiles(Path.Combine(Repository.Folder, "docs/rules"), "*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal));
        Assert.All(
            Document.All,
            document =>
                Assert.All(Regex.Matches(document.Text, @"\bQKA\d{4}\b").Select(match => match.Value), id => Assert.Contains(id, ids)));
    }

    /// <summary>The release that the ledger has the rule in; before the first, the version that is built.</summary>
    private static string Since(string id)
    {
        var release = Repository.Read("AnalyzerReleases.Shipped.md")
            .Split("## Release ")
            .Skip(1)
            .FirstOrDefault(part => part.Contains($"\n{id} |", StringComparison.Ordinal));
        return release?.Split('\n')[0].Trim()
            ?? Regex.Match(Repository.Read("Directory.Build.props"), "<Version>(.*)</Version>").Groups[1].Value;
    }
}
