using System.Text.RegularExpressions;
using Repository = QuantumKeyAnalyzers.Tests.Verification.Repository;

namespace Pages;

/// <summary>A command that a page tells people to run: a line of a code block of the language <c>console</c>.</summary>
/// <param name="Page">The page, from the repository's folder.</param>
/// <param name="WhyNotRun">What the block says in brackets: <c>```console (not run: takes an hour)</c>; null where a test runs it.</param>
internal sealed partial record PageCommand(string Page, string Text, string? WhyNotRun)
{
    /// <summary>What a block says whose commands mean nothing by themselves: a test runs those of the page one after the other.</summary>
    public const string InThisOrder = "in this order";

    private const string ThisRepository = "dotnet run --project src/QuantumKeys -- ";
    private const string Installed = "quantum-keys ";

    public static IReadOnlyList<string> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Folder, "*.md")
            .Concat(new[] { "docs", "src", "tests", ".github" }.SelectMany(
                folder => Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), "*.md", SearchOption.AllDirectories)))
            .Select(file => Path.GetRelativePath(Repository.Folder, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "Corpus"))
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<PageCommand> All { get; } =
    [
        .. from page in Pages
           from line in LinesOf(page, "console")
           let command = Comment().Replace(line.Text, "").Trim()
           where command.Length > 0
           select new PageCommand(page, command, line.Note),
    ];

    /// <summary>Those of <c>quantum-keys</c>, also in the middle of a sentence, without its name. The rest is for readers to fill in.</summary>
    public static IReadOnlyList<string> OfTheTool { get; } =
    [
        .. All.Where(command => command.WhyNotRun is null)
            .Select(command => command.Text)
            .Concat(Pages.SelectMany(page => InlineCode().Matches(Repository.Read(page)).Select(code => code.Groups[1].Value)))
            .Where(IsOfTheTool)
            .Where(command => !Synopsis().IsMatch(command))
            .Select(command => command.Replace(ThisRepository, "", StringComparison.Ordinal).Replace(Installed, "", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The lines of a page's code blocks of a language, which can be none; those that end in a backslash with the next one.</summary>
    public static IEnumerable<(string Text, string? Note)> LinesOf(string page, string language) =>
        from Match block in Blocks().Matches(Repository.Read(page))
        where block.Groups["language"].Value == language
        from line in block.Groups["code"].Value.Replace("\\\n", "", StringComparison.Ordinal).Split('\n')
        select (line, block.Groups["note"] is { Success: true } note ? note.Value : null);

    public bool IsOfTool => IsOfTheTool(Text);

    /// <summary>The words of a command, those in quotes as one.</summary>
    public static string[] WordsOf(string command) => [.. Words().Matches(command).Select(word => word.Value.Trim('"', '\''))];

    public override string ToString() => $"{Page}: {Text}";

    private static bool IsOfTheTool(string command) =>
        command.StartsWith(ThisRepository, StringComparison.Ordinal) || command.StartsWith(Installed, StringComparison.Ordinal);

    [GeneratedRegex(
        @"^ *```(?<language>\S*)(?: \((?<note>[^)\n]+)\))?[^\n]*\n(?<code>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("(^|  ) *# .*$")]
    private static partial Regex Comment();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("COMMAND|[…[]")]
    private static partial Regex Synopsis();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|\\S+")]
    private static partial Regex Words();
}
