using System.Text.RegularExpressions;

namespace PackageTests;

/// <summary>What a build said.</summary>
internal sealed partial class BuildOutput(int exitCode, string text, string folder)
{
    public int ExitCode { get; } = exitCode;

    public string Text { get; } = text;

    /// <summary>The findings of the analyzers, as <c>project: file severity rule</c>, each once.</summary>
    public IReadOnlyList<string> Findings { get; } =
    [
        .. Finding().Matches(text)
            .Select(match => $"{match.Groups["project"]}: {Path.GetFileName(Path.GetRelativePath(folder, match.Groups["file"].Value))} {match.Groups["severity"]} {match.Groups["rule"]}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The findings in one project, without its name.</summary>
    public IReadOnlyList<string> FindingsIn(string project) =>
        [.. Findings.Where(finding => finding.StartsWith(project + ": ", StringComparison.Ordinal)).Select(finding => finding[(project.Length + 2)..])];

    [GeneratedRegex(@"(?<file>[^\s(][^(\n]*)\(\d+,\d+\): (?<severity>warning|error) (?<rule>QKA\d+): .*[/\\](?<project>[\w.]+)\.\w+(::TargetFramework=[\w.]+)?\]")]
    private static partial Regex Finding();
}
