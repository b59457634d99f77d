using System.Text.RegularExpressions;
using Pages;
using QuantumKeyAnalyzers.Tests.Verification;
using YamlDotNet.RepresentationModel;

namespace QuantumKeyAnalyzers.Tests.Documents;

/// <summary>
/// Each command that a page shows is run by a test, or its block says why not. Those of <c>quantum-keys</c> are run by
/// <c>PageCommandTests</c>; of another, some test or a script of <c>.ci</c> has the words.
/// </summary>
public partial class CommandTests
{
    /// <summary>Those that start processes.</summary>
    private static readonly IReadOnlyList<string> Tests =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Folder, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Corpus/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Where(text => text.Contains("RunAsync(", StringComparison.Ordinal)),
    ];

    private static readonly IReadOnlyList<string> Scripts =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Folder, ".ci")).Select(File.ReadAllText)];

    [Fact]
    public void Each_command_is_run_by_a_test_or_says_why_not()
    {
        Assert.NotEmpty(PageCommand.All);
        Assert.DoesNotContain(
            PageCommand.All, command => command is { WhyNotRun: null, IsOfTool: false } && !IsRun(command.Text));
    }

    /// <summary>The steps of the story are run one after the other, by <c>StoryTests</c>.</summary>
    [Fact]
    public void What_is_not_run_says_so_and_why() => Assert.All(
        PageCommand.All.Where(command => command.WhyNotRun is not (null or PageCommand.InThisOrder)),
        command => Assert.StartsWith("not run: ", command.WhyNotRun, StringComparison.Ordinal));

    [Fact]
    public void Only_the_story_is_run_in_its_order() => Assert.Equal(
        ["docs/leaked-key.md"],
        PageCommand.All.Where(command => command.WhyNotRun == PageCommand.InThisOrder).Select(command => command.Page).Distinct());

    /// <summary>A block without a language is output, or a pattern.</summary>
    [Fact]
    public void No_command_hides_in_a_block_without_a_language()
    {
        var hidden = from page in PageCommand.Pages
                     from line in PageCommand.LinesOf(page, "")
                     where Command().IsMatch(line.Text)
                     select $"{page}: {line.Text}";
        Assert.Empty(hidden);
    }

    /// <summary>The workflows hold nothing that a person could not run: each step is a script of <c>.ci</c>, or on the page of releases.</summary>
    [Theory]
    [InlineData("ci.yml")]
    [InlineData("release.yml")]
    public void A_workflow_runs_what_anybody_can_run(string workflow)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read($".github/workflows/{workflow}")));
        var steps = yaml.Documents.Single().RootNode.AllNodes.OfType<YamlMappingNode>()
            .Where(node => node.Children.ContainsKey("run"))
            .Select(node => node["run"].ToString())
            .ToList();
        var release = PageCommand.All.Where(command => command.Page == "docs/releasing.md").Select(command => command.Text).ToList();

        Assert.Contains("bash .ci/run", steps);
        Assert.All(steps, step => Assert.Contains(step, release));
    }

    private static bool IsRun(string command)
    {
        var line = new Regex($@"(^|[\s(]){Regex.Escape(command)}(?= *($|[>|&)]|2>))", RegexOptions.Multiline);
        var words = string.Join(", ", PageCommand.WordsOf(command).Skip(1).Select(word => $"\"{word}\""));
        return Scripts.Any(script => line.IsMatch(script)) || Tests.Any(test => test.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>Not a synopsis, which has brackets.</summary>
    [GeneratedRegex(@"^ *([A-Z_]+=\S+ )?(dotnet|dnx|quantum-keys|git|az|curl|npx|bash) [^\[…]*$")]
    private static partial Regex Command();
}
