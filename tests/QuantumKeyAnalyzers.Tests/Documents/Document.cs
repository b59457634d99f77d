using System.Text.RegularExpressions;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Documents;

/// <summary>A Markdown document of the repository.</summary>
/// <param name="Path">From the repository's folder, with slashes.</param>
internal sealed partial record Document(string Path, string Text)
{
    /// <summary>All that people read, but for what a build has left behind.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Folder, "*.md", SearchOption.TopDirectoryOnly)
            .Concat(new[] { ".github", "docs", "samples", "src", "tests" }.SelectMany(
                folder => Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Folder, folder), "*.md", SearchOption.AllDirectories)))
            .Select(file => System.IO.Path.GetRelativePath(Repository.Folder, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Named),
    ];

    /// <summary>The anchors that the headings have, as GitHub makes them.</summary>
    public IReadOnlyList<string> Anchors =>
        [.. Headings()
            .Matches(WithoutCode)
            .Select(heading => NotInAnchors().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    /// <summary>Where the links go, pictures included.</summary>
    public IReadOnlyList<string> Links => [.. LinkTargets().Matches(WithoutCode).Select(link => link.Groups[1].Value)];

    public IReadOnlyList<CodeBlock> CodeBlocks =>
        [.. Fences().Matches(Text).Select(block => new CodeBlock(block.Groups["language"].Value, block.Groups["code"].Value))];

    private string WithoutCode => InlineCode().Replace(Fences().Replace(Text, ""), "$1");

    public static Document Named(string path) => new(path, Repository.Read(path));

    /// <summary>What stands under a heading, up to the next of the same level.</summary>
    public Document Section(string heading)
    {
        var parts = Text.Split($"\n## {heading}\n");
        Assert.True(parts.Length == 2, $"{Path} has the heading '{heading}' {parts.Length - 1} times.");
        return new($"{Path}#{heading}", parts[1].Split("\n## ")[0]);
    }

    /// <summary>The cells of the table rows, by column; the row under the head, of dashes only, left out.</summary>
    public IReadOnlyList<string[]> Rows =>
    [
        .. Text.Split('\n')
            .Where(line => line.StartsWith('|') && line.Any(c => c is not ('|' or '-' or ':' or ' ')))
            .Select(line => CellBorders().Split(line.Trim().Trim('|')).Select(cell => cell.Trim()).ToArray()),
    ];

    public override string ToString() => Path;

    [GeneratedRegex(@"^#{1,6} +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex(@"(?:\]\(|\b(?:src|srcset|href)="")([^)""\s]+)")]
    private static partial Regex LinkTargets();

    [GeneratedRegex(@"^```(?<language>\w*)[^\n]*\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"`([^`\n]*)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellBorders();
}
