using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QuantumKeyAnalyzers.Tests.EndToEnd;
using QuantumKeyAnalyzers.Tests.Verification;

namespace PackageTests;

/// <summary>What is in the packages, to the file; and what they say of themselves.</summary>
[Collection(SharedPackages.Name)]
public sealed partial class ContentTests(PackedPackages packages)
{
    [Theory, InlineData("QuantumKeyAnalyzers"), InlineData("QuantumWorkspaces"), InlineData("QuantumWorkspaces.symbols")]
    public void The_files_are_these(string package)
    {
        var files = Files(package)
            .Select(file => Path.GetRelativePath(packages.FolderOf(package), file).Replace('\\', '/'))
            .Where(file => file.Split('/')[0] is not ("_rels" or "package" or "[Content_Types].xml"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(Repository.Read($"tests/PackageTests/Contents/{package}.txt"), string.Concat(files.Select(file => file + "\n")));
    }

    [Theory, InlineData("QuantumKeyAnalyzers"), InlineData("QuantumWorkspaces")]
    public async Task Nothing_in_it_tells_when_and_where_it_was_packed(string package)
    {
        using var archive = await ZipFile.OpenReadAsync(Path.Combine(packages.Feed, $"{package}.{packages.Version}.nupkg"));
        var time = Assert.Single(archive.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct());
        var seconds = await Git.RunAsync(packages.Sources, "log", "-1", "--format=%ct");
        var committed = DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)).UtcDateTime;
        Assert.InRange(time, committed.AddSeconds(-2), committed.AddSeconds(2));
        byte[][] folders = [Encoding.UTF8.GetBytes(packages.Sources), Encoding.Unicode.GetBytes(packages.Sources)];
        foreach (var file in Files(package))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.All(folders, folder => Assert.Equal(-1, bytes.AsSpan().IndexOf(folder)));
        }
    }

    [Theory, InlineData("QuantumKeyAnalyzers"), InlineData("QuantumWorkspaces")]
    public void The_manifest_says_this(string package)
    {
        var manifest = File.ReadAllText(ManifestOf(package))
            .ReplaceLineEndings("\n")
            .TrimStart('\uFEFF')
            .Replace(packages.Commit, "{{COMMIT}}", StringComparison.Ordinal)
            .Replace($"\"{packages.Version}\"", "\"{{VERSION}}\"", StringComparison.Ordinal)
            .Replace($">{packages.Version}<", ">{{VERSION}}<", StringComparison.Ordinal);
        manifest = ReleaseNotes().Replace(manifest, "<releaseNotes>{{CHANGELOG}}</releaseNotes>");
        Assert.Equal(Repository.Read($"tests/PackageTests/Contents/{package}.nuspec"), manifest + "\n");
    }

    /// <summary>CycloneDX; with what the manifest asks for, and with what is compiled in. The analyzers are made of nothing else.</summary>
    [Theory]
    [InlineData("QuantumKeyAnalyzers")]
    [InlineData("QuantumWorkspaces", "IsExternalInit", "Nullable")]
    public void The_list_of_what_it_is_made_of_has_its_dependencies(string package, params string[] sources)
    {
        using var sbom = JsonDocument.Parse(File.ReadAllText(Path.Combine(packages.FolderOf(package), "sbom.cdx.json")));
        var subject = sbom.RootElement.GetProperty("metadata").GetProperty("component");
        Assert.Equal((package, packages.Version), (Text(subject, "name"), Text(subject, "version")));
        Assert.False(sbom.RootElement.TryGetProperty("serialNumber", out _));

        var dependencies = XDocument.Load(ManifestOf(package)).Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => element.Attribute("id")!.Value);
        var components = sbom.RootElement.TryGetProperty("components", out var list) ? list.EnumerateArray().ToList() : [];
        Assert.Superset(dependencies.Concat(sources).ToHashSet(), components.Select(component => Text(component, "name")).ToHashSet());
        Assert.Equal(package == "QuantumKeyAnalyzers", components.Count == 0);

        static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
    }

    [Theory, InlineData("QuantumKeyAnalyzers"), InlineData("QuantumWorkspaces")]
    public void The_release_notes_are_the_newest_section_of_the_changelog(string package)
    {
        var manifest = XDocument.Load(ManifestOf(package));
        var notes = manifest.Descendants().Single(element => element.Name.LocalName == "releaseNotes").Value;
        var sections = Repository.Read("CHANGELOG.md").Split("\n## ");
        Assert.Equal(sections[1][sections[1].IndexOf('\n', StringComparison.Ordinal)..].Trim(), notes.ReplaceLineEndings("\n"));
    }

    [Theory, InlineData("QuantumKeyAnalyzers"), InlineData("QuantumWorkspaces")]
    public void Links_lead_to_a_file_of_the_package_or_to_the_web(string package)
    {
        foreach (var page in Files(package).Where(file => Path.GetExtension(file) == ".md"))
        {
            foreach (var target in LinksIn(page).Where(target => !target.StartsWith("https://", StringComparison.Ordinal)))
            {
                var linked = Path.Combine(Path.GetDirectoryName(page)!, target);
                Assert.True(File.Exists(linked), $"{Path.GetFileName(page)} links to {target}, which is not in the package.");
            }
        }
    }

    [Fact]
    public void The_readme_is_readable_where_no_file_of_the_package_is()
    {
        foreach (var package in new[] { "QuantumKeyAnalyzers", "QuantumWorkspaces" })
        {
            var readme = Path.Combine(packages.FolderOf(package), "README.md");
            Assert.All(LinksIn(readme), target => Assert.StartsWith("https://", target, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_presets_name_the_rules_that_they_change()
    {
        var folder = Path.Combine(packages.FolderOf("QuantumKeyAnalyzers"), "buildTransitive", "enforcement");
        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"QKA{number:0000} error"), Severities("error"));
        Assert.Equal(Enumerable.Range(1, 7).Select(number => $"QKA{number:0000} none"), Severities("off"));

        // What a preset spells out beats what the project's configuration says of a whole category.
        Assert.False(File.Exists(Path.Combine(folder, "warn.globalconfig")));

        IEnumerable<string> Severities(string preset) => Severity()
            .Matches(File.ReadAllText(Path.Combine(folder, preset + ".globalconfig")))
            .Select(line => $"{line.Groups["rule"].Value} {line.Groups["severity"].Value}");
    }

    private IEnumerable<string> Files(string package) =>
        Directory.EnumerateFiles(packages.FolderOf(package), "*", SearchOption.AllDirectories);

    private string ManifestOf(string package) => Path.Combine(packages.FolderOf(package), package + ".nuspec");

    private static IEnumerable<string> LinksIn(string page) =>
        Link().Matches(File.ReadAllText(page)).Select(match => match.Groups["target"].Value);

    [GeneratedRegex(@"\]\((?<target>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("<releaseNotes>.*</releaseNotes>", RegexOptions.Singleline)]
    private static partial Regex ReleaseNotes();

    [GeneratedRegex(@"dotnet_diagnostic\.(?<rule>QKA\d+)\.severity = (?<severity>\w+)")]
    private static partial Regex Severity();
}
