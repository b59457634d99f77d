using System.Globalization;
using System.Text.RegularExpressions;
using Pictures.Code;
using QuantumWorkspaces;

namespace Pictures.Flow;

/// <summary>A step of <c>docs/how-it-works.md</c>, with the sample's way through it.</summary>
/// <param name="Name">The first word of its heading.</param>
/// <param name="Question">The rest of its heading.</param>
/// <param name="Folders">The folders that the section is about.</param>
/// <param name="Example">What there is of the sample at this step.</param>
internal sealed partial record FlowStep(string Name, string Question, IReadOnlyList<string> Folders, string Example)
{
    private const string Page = "docs/how-it-works.md";

    /// <summary>All steps, in order.</summary>
    public static async Task<IReadOnlyList<FlowStep>> ReadAsync()
    {
        var sections = Sections().Matches(Repository.Read(Page)).Select(match => new Section(
            match.Groups["name"].Value, match.Groups["question"].Value, match.Groups["text"].Value)).ToList();
        var examples = await ExamplesAsync(sections[0]);
        if (sections.Count != examples.Count)
            throw new InvalidOperationException($"{Page} has {sections.Count} steps, and the example {examples.Count}.");

        return [.. sections.Zip(examples, (section, example) =>
            new FlowStep(section.Name, section.Question, FoldersOf(section, sections), example))];
    }

    /// <summary>A folder belongs to the section that names it most often.</summary>
    private static IReadOnlyList<string> FoldersOf(Section section, IReadOnlyList<Section> all) =>
        [.. section.Folders.Distinct().Where(folder => all.MaxBy(other => other.Folders.Count(named => named == folder)) == section)];

    private static async Task<IReadOnlyList<string>> ExamplesAsync(Section text)
    {
        var scene = await CodeScene.LoadAsync();
        var source = Repository.Read($"samples/LeakyApp/{scene.File}");
        var span = scene.Finding.Location.SourceSpan;
        var literal = source[span.Start..span.End];
        var parsed = QuantumConnectionString.Parse(literal.Trim('"'));
        var place = scene.Finding.Location.GetLineSpan().StartLinePosition;
        var words = text.Names.Where(word => source.Contains(word, StringComparison.Ordinal) && !word.Contains('/'));
        return
        [
            $"{scene.File} contains {string.Join(" and ", words.Distinct())}",
            $"a string at line {place.Line + 1}, column {place.Character + 1}",
            $"a text of {literal.Length - 2} characters; it goes to {Called(scene)}",
            $"of the workspace {parsed.WorkspaceName}, with an ApiKey",
            $"{scene.Finding.Id}, a {scene.Finding.Severity.ToString().ToLower(CultureInfo.InvariantCulture)}",
            scene.Repairs[0],
        ];
    }

    /// <summary>The message has it in quotes.</summary>
    private static string Called(CodeScene scene) =>
        Quoted().Matches(scene.Finding.GetMessage(CultureInfo.InvariantCulture)).Select(match => match.Groups[1].Value).Last();

    private sealed record Section(string Name, string Question, string Text)
    {
        private static readonly string[] Roots = ["src/QuantumKeyAnalyzers", "src/QuantumKeyAnalyzers.CodeFixes"];

        /// <summary>What is written as code.</summary>
        public IReadOnlyList<string> Names => [.. InlineCode().Matches(Text).Select(match => match.Groups[1].Value)];

        /// <summary>The folders among it, those of the files included, as often as they are named.</summary>
        public IReadOnlyList<string> Folders =>
        [
            .. Names.Where(name => !Roots.Contains(name))
                .Select(name => name.EndsWith(".cs", StringComparison.Ordinal) ? Path.GetDirectoryName(name)! : name)
                .Where(name => name.Length > 0 && Roots.Append("").Any(root => Directory.Exists(Repository.PathOf($"{root}/{name}"))))
                .Select(name => Path.GetFileName(name)),
        ];
    }

    [GeneratedRegex(
        @"^## (?<name>[^\n:]+): (?<question>[^\n]+)\n(?<text>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sections();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
