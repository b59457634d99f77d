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
            .Select(match => match.Groups)
            .Select(groups => $"{groups["project"]}: {NameOf(groups["file"].Value, folder)} {groups["severity"]} {groups["rule"]}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The findings in one project, without its name.</summary>
    public IReadOnlyList<string> FindingsIn(string project) =>
    [
        .. Findings
            .Where(finding => finding.StartsWith(project + ": ", StringComparison.Ordinal))
            .Select(finding => finding[(project.Length + 2)..]),
    ];

    private static string NameOf(string file, string folder) => Path.GetFileName(Path.GetRelativePath(folder, file));

    /// <summary>The errors of one project, those of the analyzers and all others.</summary>
    public IReadOnlyList<string> ErrorsIn(string project) =>
    [
        .. Text.Split('\n')
            .Where(line => line.Contains(": error ", StringComparison.Ordinal) && Project().Match(line).Groups["project"].Value == project)
            .Distinct(),
    ];

    [GeneratedRegex(@"[/\\](?<project>[\w.]+)\.\w+(::TargetFramework=[\w.]+)?\]\s*$")]
    private static partial Regex Project();

    [GeneratedRegex(
        @"(?<file>[^\s(][^(\n]*)\(\d+,\d+\): (?<severity>warning|error) (?<rule>QKA\d+): .*"
        + @"[/\\](?<project>[\w.]+)\.\w+(::TargetFramework=[\w.]+)?\]")]
    private static partial Regex Finding();
}
