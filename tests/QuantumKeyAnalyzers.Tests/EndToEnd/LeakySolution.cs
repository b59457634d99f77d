using System.Text;
using System.Text.RegularExpressions;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>
/// tests/LeakySolution in a folder of its own under git, with keys in the places of the templates; restored and built once.
/// </summary>
public sealed partial class LeakySolution : IAsyncLifetime, IDisposable
{
    private static readonly Dictionary<string, string> Environment = [];

    /// <summary>Each of the projects refers to the one before.</summary>
    private const string OneByOne = "-maxcpucount:1";

    private static readonly string[] Templates = ["{{CS}}", "{{CS2}}", "{{KEY}}"];
    private static readonly string Origin = Path.Combine(Repository.Folder, "tests", "LeakySolution");

    private readonly TemporaryFolder _folder = new();

    /// <summary>What the build said of the code as it was.</summary>
    internal IReadOnlyList<string> Findings { get; private set; } = [];

    async Task IAsyncLifetime.InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Origin, "*", SearchOption.AllDirectories).Where(
            file => !file.StartsWith(Path.Combine(Origin, "expected"), StringComparison.Ordinal)))
        {
            var copy = _folder[Path.GetRelativePath(Origin, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(
                copy, FakeKey.Fill(text.Replace("{{BINARIES}}", Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))));
        }

        var packages = Path.Combine(Repository.Folder, "Directory.Packages.props");
        await File.WriteAllTextAsync(_folder["Directory.Packages.props"], $"""<Project><Import Project="{packages}" /></Project>""");
        await Git.RunAsync(_folder.Path, "init", "--quiet");
        await Git.RunAsync(_folder.Path, "add", "--all");
        await Git.RunAsync(_folder.Path, "commit", "--quiet", "--message=Connect to the workspace");
        await Git.RunAsync(_folder.Path, "tag", "start");

        var (exitCode, output) = await Dotnet.RunAsync(_folder.Path, Environment, "build", OneByOne);
        Findings = Reports(exitCode, output);
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    /// <summary>The code as it was, and options for it.</summary>
    internal async Task ResetAsync(IEnumerable<string> options)
    {
        await Git.RunAsync(_folder.Path, "reset", "--quiet", "--hard", "start");
        await File.WriteAllLinesAsync(_folder[".editorconfig"], options.Prepend("[*.cs]").Prepend("root = true"));
        await Git.RunAsync(_folder.Path, "add", "--all");
        await Git.RunAsync(_folder.Path, "commit", "--quiet", "--message=Options");
    }

    internal async Task FormatAsync()
    {
        var (exitCode, output) = await Dotnet.RunAsync(
            _folder.Path, Environment, "format", "analyzers", "--severity", "warn", "--no-restore");
        Assert.True(exitCode == 0, FakeKey.Mask(output));
        Assert.False(FakeKey.IsLeakedBy(output), "The output of dotnet format leaks.");
    }

    /// <summary>All warnings and errors of a build.</summary>
    internal async Task<IReadOnlyList<string>> BuildAsync()
    {
        var (exitCode, output) = await Dotnet.RunAsync(_folder.Path, Environment, "build", "--no-restore", OneByOne);
        return Reports(exitCode, output);
    }

    /// <summary>The lines that are not what they were, file by file, with the templates in the places of the keys.</summary>
    internal async Task<string> ChangesAsync()
    {
        var changes = new StringBuilder();
        foreach (var line in (
            await Git.RunAsync(_folder.Path, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-renames")).Split('\n'))
        {
            if (line.StartsWith("+++ b/", StringComparison.Ordinal))
                changes.Append(changes.Length > 0 ? "\n" : "").Append(line, "+++ b/".Length, line.Length - "+++ b/".Length).Append('\n');
            else if (line.StartsWith('+') || (line.StartsWith('-') && !line.StartsWith("--- ", StringComparison.Ordinal)))
                changes.Append(line).Append('\n');
        }

        return Templates.Aggregate(changes.ToString(), (text, template) => text.Replace(FakeKey.Fill(template), template));
    }

    /// <summary>The files that hold a part of a key, and the assemblies that hold a whole one.</summary>
    internal async Task<IReadOnlyList<string>> LeaksAsync()
    {
        var leaks = new List<string>();
        foreach (var file in (await Git.RunAsync(_folder.Path, "ls-files")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (FakeKey.IsLeakedBy(await File.ReadAllTextAsync(_folder[file])))
                leaks.Add(file);
        }

        foreach (var name in new[] { "Shared", "Web", "Web.Tests" })
        {
            var assembly = await File.ReadAllBytesAsync(Path.Combine(_folder[name], "bin", "Debug", "net10.0", name + ".dll"));
            if (FakeKey.All.Any(key => assembly.AsSpan().IndexOf(Encoding.Unicode.GetBytes(key)) >= 0))
                leaks.Add(name + ".dll");
        }

        return leaks;
    }

    /// <summary>What was written by hand; lines that begin with # say what had been wanted instead, or why.</summary>
    internal static async Task<string> ExpectedAsync(string name) => string.Concat(
        (await File.ReadAllLinesAsync(Path.Combine(Origin, "expected", name + ".diff")))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line + "\n"));

    private static List<string> Reports(int exitCode, string output)
    {
        Assert.False(FakeKey.IsLeakedBy(output), "The output of dotnet build leaks.");
        Assert.True(exitCode == 0, output);
        return [.. Report()
            .Matches(output)
            .Select(match => $"{match.Groups["file"]}:{match.Groups["line"]} {match.Groups["rule"]}")
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"(?<file>[A-Za-z.]+)(\((?<line>\d+),\d+\))? ?: (warning|error) (?<rule>[A-Z]+\d+)")]
    private static partial Regex Report();
}
