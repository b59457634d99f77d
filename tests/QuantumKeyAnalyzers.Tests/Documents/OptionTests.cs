using System.Reflection;
using System.Text.RegularExpressions;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Options;

namespace QuantumKeyAnalyzers.Tests.Documents;

/// <summary>The options that the code reads are the ones that the documents describe.</summary>
public class OptionTests
{
    private static readonly IReadOnlyList<string> Names =
    [
        .. new[] { typeof(KeyOptions), typeof(RepairOptions) }
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.IsLiteral && field.Name != nameof(KeyOptions.Prefix))
            .Select(field => field.GetRawConstantValue())
            .OfType<string>()
            .Where(name => name.StartsWith(KeyOptions.Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static Document Page => Document.Named("docs/settings.md");

    [Fact]
    public void The_page_of_the_settings_has_each_option_once_and_no_other()
    {
        Assert.NotEmpty(Names);
        Assert.Equal(Names, Page.Rows.Where(row => row[0].StartsWith($"`{KeyOptions.Prefix}", StringComparison.Ordinal))
            .Select(row => row[0].Trim('`'))
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_of_the_settings_has_the_defaults()
    {
        Assert.Equal("`DefaultAzureCredential`", DefaultOf(RepairOptions.EntraCredentialName));
        Assert.Equal(RepairOptions.Default.Credential, DefaultOf(RepairOptions.EntraCredentialName).Trim('`'));
        Assert.Equal($"`{RepairOptions.Default.Preferred.Option}`", DefaultOf(RepairOptions.PreferredRepairName), ignoreCase: true);
    }

    [Fact]
    public void No_document_names_an_option_that_does_not_exist() => Assert.All(
        Document.All,
        document => Assert.All(
            Regex.Matches(document.Text, $@"{Regex.Escape(KeyOptions.Prefix)}\w+").Select(match => match.Value),
            name => Assert.Contains(name, Names)));

    private static string DefaultOf(string name) => Page.Rows.Single(row => row[0] == $"`{name}`")[1];
}
