using System.Text.RegularExpressions;
using Loopback;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>
/// samples/LeakyApp as its user meets it: what the build says, what <c>dotnet format</c> makes of it, and that it runs then.
/// </summary>
public partial class LeakyAppTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task Built_repaired_by_dotnet_format_built_and_run()
    {
        using var folder = new TemporaryFolder();
        CopySample(folder);
        var keys = KeysIn(folder).ToList();
        Assert.True(keys.Count >= 7, "The sample has lost its keys.");

        // Each line with a key is reported, and no other but the two that write and mistype one.
        var build = await BuildAsync(folder, "before.sarif");
        var findings = FindingsIn(build);
        Assert.Equal(LinesWithKey(folder), findings.Where(IsOfKey).Select(finding => finding.Place).Order());
        Assert.Equal(
            ["QKA0001", "QKA0002", "QKA0003", "QKA0004", "QKA0005", "QKA0006"],
            findings.Select(finding => finding.Rule).Distinct().Order());
        var others = findings.Where(finding => !IsOfKey(finding)).Order().ToList();
        Assert.Equal(["QKA0005", "QKA0006"], others.Select(finding => finding.Rule));
        var sarif = await File.ReadAllTextAsync(folder["before.sarif"]);
        Assert.Contains("\"QKA0001\"", sarif, StringComparison.Ordinal);
        Assert.All(keys, key => Assert.False(ShowsPartOf(key, build) || ShowsPartOf(key, sarif)));

        var (exitCode, output) = await Dotnet.RunAsync(
            folder.Path, Nothing, "format", "analyzers", "LeakyApp.csproj", "--severity", "warn", "--no-restore");
        Assert.True(exitCode == 0, output);

        // What is left is for people: the settings file, which dotnet format does not visit, and the two that are no key in code.
        Assert.Equal(
            ["QKA0004", "QKA0005", "QKA0006"], FindingsIn(await BuildAsync(folder, "after.sarif")).Select(finding => finding.Rule).Order());
        Assert.Equal(["appsettings.json:4"], LinesWithKey(folder));
        var sources = string.Concat(Directory.EnumerateFiles(folder.Path, "*.cs").Select(File.ReadAllText));
        Assert.All(keys, key => Assert.DoesNotContain(key, sources, StringComparison.Ordinal));

        // Both ways to connect read the environment now, and print the targets.
        await using var service = await LoopbackService.StartAsync();
        var environment =
            new Dictionary<string, string> { ["AZURE_QUANTUM_CONNECTION_STRING"] = service.ConnectionStringFor(service.Endpoint) };
        (exitCode, output) = await Dotnet.RunAsync(folder.Path, environment, "run", "--no-build");
        Assert.True(exitCode == 0, output);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(14, lines.Length);
        Assert.Equal(lines[..7], lines[7..]);
        Assert.Contains("ionq.qpu (Available, average queue time 1679 s)", lines);
    }

    private static void CopySample(TemporaryFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Folder, "samples", "LeakyApp")))
            File.Copy(file, folder[Path.GetFileName(file)]);

        // The copy builds as the sample does, against the projects of the repository.
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props" })
            File.WriteAllText(folder[file], $"""<Project><Import Project="{Path.Combine(Repository.Folder, file)}" /></Project>""");
    }

    private static async Task<string> BuildAsync(TemporaryFolder folder, string log)
    {
        var (exitCode, output) = await Dotnet.RunAsync(
            folder.Path, Nothing, "build", "--no-incremental", "-p:BuildProjectReferences=false", $"-p:ErrorLog={folder[log]}%2cversion=2.1");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
        return output;
    }

    private static HashSet<(string Place, string Rule)> FindingsIn(string output) =>
        [.. Finding().Matches(output).Select(match => ($"{match.Groups["file"]}:{match.Groups["line"]}", match.Groups["rule"].Value))];

    private static IEnumerable<string> LinesWithKey(TemporaryFolder folder) =>
        from file in SourcesIn(folder)
        from line in File.ReadAllLines(file).Index()
        where Key().IsMatch(line.Item)
        let place = $"{Path.GetFileName(file)}:{line.Index + 1}"
        orderby place
        select place;

    private static IEnumerable<string> KeysIn(TemporaryFolder folder) =>
        SourcesIn(folder).SelectMany(file => Key().Matches(File.ReadAllText(file))).Select(match => match.Value);

    private static IEnumerable<string> SourcesIn(TemporaryFolder folder) =>
        Directory.EnumerateFiles(folder.Path, "*.cs").Append(folder["appsettings.json"]);

    private static bool IsOfKey((string Place, string Rule) finding) => finding.Rule is not ("QKA0005" or "QKA0006");

    private static bool ShowsPartOf(string key, string text) =>
        Enumerable.Range(0, key.Length - 5).Any(start => text.Contains(key.Substring(start, 6), StringComparison.Ordinal));

    [GeneratedRegex(@"(?<file>[A-Za-z]+\.(cs|json))\((?<line>\d+),\d+\): warning (?<rule>QKA\d+)")]
    private static partial Regex Finding();

    /// <summary>The sample's invented keys: forty hexadecimal digits.</summary>
    [GeneratedRegex("[0-9a-f]{40}")]
    private static partial Regex Key();
}
