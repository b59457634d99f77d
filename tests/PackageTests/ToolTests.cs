using System.Text.RegularExpressions;
using Processes;
using QuantumKeyAnalyzers.Tests;
using QuantumKeyAnalyzers.Tests.EndToEnd;
using QuantumKeyAnalyzers.Tests.Verification;
using Tiers;
using YamlDotNet.RepresentationModel;

namespace PackageTests;

/// <summary>The tool <c>quantum-keys</c> as a stranger gets it: from the package, in a cache that is empty.</summary>
[Collection(SharedPackages.Name)]
public sealed partial class ToolTests(PackedPackages packages)
{
    private const string Why = "packs the tool, which takes a minute";

    [CiFact(Why)]
    public async Task The_package_is_a_tool_with_a_readme_an_icon_and_a_licence()
    {
        await packages.AddToolAsync();
        var folder = packages.FolderOf("QuantumKeys");
        var manifest = await File.ReadAllTextAsync(Path.Combine(folder, "QuantumKeys.nuspec"));
        string[] parts = ["name=\"DotnetTool\"", "type=\"expression\">MIT", "<readme>README.md", "<icon>icon.png", packages.Commit];
        foreach (var part in parts)
            Assert.Contains(part, manifest, StringComparison.Ordinal);

        Assert.All(new[] { "README.md", "icon.png" }, file => Assert.True(File.Exists(Path.Combine(folder, file)), file));
        var settings = Directory.EnumerateFiles(folder, "DotnetToolSettings.xml", SearchOption.AllDirectories).Single();
        Assert.Contains("Command Name=\"quantum-keys\"", await File.ReadAllTextAsync(settings), StringComparison.Ordinal);

        var links = Link().Matches(await File.ReadAllTextAsync(Path.Combine(folder, "README.md")));
        Assert.All(links, link => Assert.StartsWith("https://", link.Groups["target"].Value, StringComparison.Ordinal));
    }

    [CiFact(Why)]
    public async Task It_runs_without_being_installed()
    {
        await packages.AddToolAsync();
        using var consumer = new Consumer(packages);
        var (exitCode, output) = await consumer.RunAsync(
            "tool", "exec", $"QuantumKeys@{packages.Version}", "--yes", "--", "keys", "rotate", "--help");
        Assert.True(exitCode == 0, output);
        Assert.Contains("quantum-keys keys rotate [options]", output, StringComparison.Ordinal);
    }

    [CiFact(Why)]
    public async Task The_GitHub_action_installs_it_and_fails_for_a_key()
    {
        await packages.AddToolAsync();
        using var consumer = new Consumer(packages);
        var steps = StepsOf("action.yml", "runs", "steps");
        var environment = new Dictionary<string, string>(Environment)
        {
            ["RUNNER_TEMP"] = consumer.Path,
            ["VERSION"] = packages.Version,
            ["SOURCE"] = packages.Feed,
            ["NUGET_PACKAGES"] = consumer.Cache,
            ["PATH"] = Path.GetDirectoryName(Dotnet.Program) + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH"),
        };
        var run = await ProcessRun.RunAsync("bash", ["-e", "-c", steps[0]], consumer.Path, environment);
        Assert.True(run.ExitCode == 0, run.All);
        Assert.True(File.Exists(Path.Combine(consumer.Path, "quantum-keys", "quantum-keys")), run.All);

        consumer.Write("src/.env", "CS={{CS}}\n");
        environment["SCAN_PATH"] = "src";
        (string, int)[] scans = [("", 1), ("--baseline known.json --write-baseline", 0), ("--baseline known.json", 0)];
        foreach (var (arguments, exitCode) in scans)
        {
            environment["ARGUMENTS"] = arguments;
            run = await ProcessRun.RunAsync("bash", ["-e", "-c", steps[1]], consumer.Path, environment);
            Assert.True(run.ExitCode == exitCode, FakeKey.Mask(run.All));
            Assert.Equal(exitCode == 1, run.Output.StartsWith("::warning file=src/.env,line=1,", StringComparison.Ordinal));
            Assert.False(FakeKey.IsLeakedBy(run.All));
        }
    }

    [Fact]
    public void Other_systems_run_the_same_command()
    {
        Assert.Contains("scan \"$SCAN_PATH\" --format github", StepsOf("action.yml", "runs", "steps")[1], StringComparison.Ordinal);
        Assert.Contains("scan \"$SCAN_PATH\"", StepsOf("azure-pipelines/scan-for-keys.yml", "steps")[1], StringComparison.Ordinal);
        var hook = (YamlMappingNode)((YamlSequenceNode)Load(".pre-commit-hooks.yaml"))[0];
        Assert.Equal("quantum-keys", hook["id"].ToString());
        Assert.Equal("quantum-keys scan --staged", hook["entry"].ToString());

        // pre-commit 3.0, which Debian 12 has, refuses the names that later versions give to the stages.
        Assert.False(hook.Children.ContainsKey("stages"));

        // What a caller gives reaches a shell as the value of a variable, never as a part of the script.
        foreach (var script in StepsOf("action.yml", "runs", "steps").Concat(StepsOf("azure-pipelines/scan-for-keys.yml", "steps")))
            Assert.DoesNotContain("${{", script, StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string> { ["DOTNET_ROOT"] = Path.GetDirectoryName(Dotnet.Program)! };

    /// <summary>The scripts of the steps.</summary>
    private static List<string> StepsOf(string file, params string[] path)
    {
        var steps = path.Aggregate(Load(file), (node, name) => node[name]);
        return [.. ((YamlSequenceNode)steps).Select(step => step.AllNodes.OfType<YamlMappingNode>().First())
            .Select(step => (step.Children.TryGetValue("run", out var run) ? run : step["bash"]).ToString())];
    }

    private static YamlNode Load(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read(file)));
        return yaml.Documents.Single().RootNode;
    }

    [GeneratedRegex(@"\]\((?<target>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
