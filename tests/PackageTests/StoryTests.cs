using System.Text.Json;
using System.Text.RegularExpressions;
using Processes;
using QuantumKeyAnalyzers.Tests.EndToEnd;
using Tiers;

namespace PackageTests;

/// <summary>
/// From a key that leaked to a dead key, with the commands of docs/leaked-key.md: in a repository, with the installed tool, on the
/// emulator, and with a program that connects before and after.
/// </summary>
[Collection(SharedPackages.Name)]
public sealed partial class StoryTests(PackedPackages packages) : IAsyncLifetime, IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>

          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <PackageReference Include="QuantumWorkspaces" Version="{{VERSION}}" />
          </ItemGroup>

        </Project>
        """;

    private const string Program = """
        using Microsoft.Extensions.Configuration;
        using QuantumWorkspaces;

        var configuration = new ConfigurationBuilder().AddUserSecrets<Program>(optional: true).AddEnvironmentVariables().Build();
        Console.WriteLine($"Name: {configuration["Name"]}");
        var workspace = Workspace.FromConnectionString({{TEXT}});
        foreach (var target in workspace.GetTargets())
            Console.WriteLine(target.Id);

        """;

    private const string Code = "src/MyApp/Program.cs";
    private const string Settings = "src/MyApp/appsettings.json";
    private const string Variables = "deploy/.env";

    private readonly Consumer _consumer = new(packages);
    private readonly List<string> _keys = [];
    private InstalledTool _tool = null!;
    private string _address = "";
    private string _connectionString = "";

    public async Task InitializeAsync()
    {
        if (!Tier.IsCi)
            return;

        _tool = await InstalledTool.InAsync(_consumer, packages);
        (_address, _connectionString) = await _tool.StartEmulatorAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _tool?.Dispose();
        _consumer.Dispose();
    }

    [CiFact("packs the tool, which takes a minute, and loads the solution three times")]
    public async Task From_the_first_finding_to_the_dead_key()
    {
        await LeakAsync();
        await AddKeysAsync();
        Assert.Equal(
            [
                "quantum-keys scan", "quantum-keys scan --history", "quantum-keys verify", "quantum-keys fix --keep user-secrets",
                "git commit", "quantum-keys keys rotate -w my-workspace --hand-over ./store.sh", "git worktree",
                "quantum-keys verify ../before", "quantum-keys scan", "quantum-keys scan --history",
            ],
            CommandsOfPage().Select(command => command.StartsWith("git ", StringComparison.Ordinal)
                ? string.Join(' ', command.Split(' ')[..2]) : command));
        var commands = new Queue<string>(CommandsOfPage());

        var found = await NextAsync(commands, 1);
        Assert.Contains($"{Code}:6:", found.Output, StringComparison.Ordinal);
        Assert.Contains("src/MyApp/Settings.cs:3:", found.Output, StringComparison.Ordinal);
        Assert.Contains($"{Variables}:1:", found.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("appsettings.json", found.Output, StringComparison.Ordinal);

        var history = await NextAsync(commands, 1);
        Assert.Contains("1 found", history.Output, StringComparison.Ordinal);
        Assert.Contains(Settings, history.Output, StringComparison.Ordinal);
        Assert.Contains("still in HEAD", history.Output, StringComparison.Ordinal);

        Assert.Contains("1 works", (await NextAsync(commands, 1)).All, StringComparison.Ordinal);

        var fixedRun = await NextAsync(commands, 0);
        Assert.Contains("user secrets of MyApp.csproj: AZURE_QUANTUM_CONNECTION_STRING", fixedRun.Output, StringComparison.Ordinal);
        Assert.Contains("<UserSecretsId>", _consumer.Read("repository/src/MyApp/MyApp.csproj"), StringComparison.Ordinal);
        var secrets = Assert.Single(Directory.EnumerateFiles(_tool.Secrets, "secrets.json", SearchOption.AllDirectories));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(secrets));

        await NextAsync(commands, 0);
        Assert.Empty(await GitAsync("status", "--porcelain"));
        var targets = await RunProgramAsync();
        Assert.Contains("ionq.simulator", targets, StringComparison.Ordinal);

        Assert.Contains("Completed", (await NextAsync(commands, 0)).All, StringComparison.Ordinal);
        await AddKeysAsync();
        Assert.Equal(4, _keys.Distinct().Count());
        Assert.Equal(targets, await RunProgramAsync());

        await NextAsync(commands, 0);
        var dead = await NextAsync(commands, 0);
        Assert.Contains("1 refused", dead.All, StringComparison.Ordinal);
        Assert.Contains("Nothing found", (await NextAsync(commands, 0)).Output, StringComparison.Ordinal);
        history = await NextAsync(commands, 1);
        Assert.Contains($"removed in {(await GitAsync("rev-parse", "HEAD"))[..7]}", history.Output, StringComparison.Ordinal);
        Assert.Contains($"also in {Variables}, src/MyApp/Settings.cs, {Settings}", history.Output, StringComparison.Ordinal);
        Assert.Empty(commands);

        foreach (var format in new[] { "json", "sarif", "github" })
            Assert.Equal(1, (await _tool.RunAsync(Repository, "scan", "--history", "--format", format)).ExitCode);

        AssertNoKeyWasWritten();
    }

    private string Repository => Path.Combine(_consumer.Path, "repository");

    /// <summary>Committed in two files, moved to a third one, and removed from one.</summary>
    private async Task LeakAsync()
    {
        _consumer.Write("repository/src/MyApp/MyApp.csproj", Project);
        _consumer.Write("repository/.gitignore", "bin/\nobj/\n");
        _consumer.Write("repository/store.sh", ScriptOfPage());
        _consumer.Write($"repository/{Code}", Program.Replace("{{TEXT}}", $"\"{_connectionString}\"", StringComparison.Ordinal));
        await ProcessRun.RunAsync("chmod", ["+x", Path.Combine(Repository, "store.sh")]);
        await GitAsync("init", "--quiet");
        await CommitAsync("The program");

        var json = JsonSerializer.Serialize(new { ConnectionStrings = new { Quantum = _connectionString } });
        _consumer.Write($"repository/{Settings}", json);
        _consumer.Write($"repository/{Variables}", $"AZURE_QUANTUM_CONNECTION_STRING={_connectionString}\n");
        await CommitAsync("Settings");

        _consumer.Write($"repository/{Code}", Program.Replace("{{TEXT}}", "Settings.Quantum", StringComparison.Ordinal));
        _consumer.Write(
            "repository/src/MyApp/Settings.cs",
            $"internal static class Settings\n{{\n    public const string Quantum = \"{_connectionString}\";\n}}\n");
        await CommitAsync("Move it");

        _consumer.Write($"repository/{Settings}", "{ \"Name\": \"my-app\" }\n");
        await CommitAsync("Not in the settings");
    }

    private async Task CommitAsync(string message)
    {
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--message", message);
    }

    private Task<string> GitAsync(params string[] arguments) => Git.RunAsync(Repository, arguments);

    /// <summary>Runs the next command of the page, with what a script and the emulator need besides.</summary>
    private async Task<ProcessRun> NextAsync(Queue<string> commands, int exitCode)
    {
        var words = Word().Matches(commands.Dequeue()).Select(word => word.Value.Trim('"')).ToList();
        if (words[0] == "git")
        {
            await GitAsync([.. words[1..]]);
            return new ProcessRun(0, "", "");
        }

        string[] others = words[1] switch
        {
            "verify" => ["--yes", "--emulator", _address],
            "keys" => ["--grace-period", "0", "--emulator", _address],
            "fix" => ["--yes"],
            _ => [],
        };
        var run = await _tool.RunAsync(Repository, [.. words[1..].Select(ForEmulator), .. others]);
        Assert.True(run.ExitCode == exitCode, $"{string.Join(' ', words)} ended with {run.ExitCode}: {Masked(run.All)}");
        return run;
    }

    /// <summary>The emulator has a workspace of another name.</summary>
    private string ForEmulator(string word) =>
        word == "my-workspace" ? Field("WorkspaceName").Match(_connectionString).Groups[1].Value : word;

    /// <summary>Builds the program and runs it, with nothing but its user secrets.</summary>
    private async Task<string> RunProgramAsync()
    {
        var (exitCode, output) = await _consumer.RunAsync("build", Path.Combine("repository", "src", "MyApp"), "-maxcpucount:1");
        Assert.True(exitCode == 0, Masked(output));
        Assert.DoesNotContain("QKA000", output, StringComparison.Ordinal);
        var run = await _tool.RunProgramAsync(
            Dotnet.Program, Repository, "exec", Path.Combine(Repository, "src", "MyApp", "bin", "Debug", "net10.0", "MyApp.dll"));
        Assert.True(run.ExitCode == 0, Masked(run.All));
        return run.Output;
    }

    /// <summary>Learns of the keys that the workspace has now: nothing that is written may have a part of one.</summary>
    private async Task AddKeysAsync()
    {
        var run = await ProcessRun.RunAsync(
            _tool.Program, ["keys", "list", "--show-keys", "-o", "json", "--emulator", _address], Repository, _tool.Environment);
        foreach (var name in new[] { "primaryKey", "secondaryKey" })
            _keys.Add(run.Json.GetProperty(name).GetProperty("key").GetString()!);
    }

    private void AssertNoKeyWasWritten()
    {
        Assert.True(_tool.Written.Length > 5_000);
        foreach (var key in _keys)
        {
            for (var start = 0; start + 6 <= key.Length; start++)
                Assert.False(_tool.Written.Contains(key.Substring(start, 6), StringComparison.Ordinal), "A part of a key was written.");
        }
    }

    private string Masked(string text) => _keys.Aggregate(text, (masked, key) => masked.Replace(key, "(hidden)", StringComparison.Ordinal));

    /// <summary>The commands of the five steps.</summary>
    private static List<string> CommandsOfPage()
    {
        var story = Page().Split("\n## The history")[0];
        return [.. Block().Matches(story[story.IndexOf("\n## ", StringComparison.Ordinal)..])
            .Where(block => block.Groups["language"].Value == "console")
            .SelectMany(block => block.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
    }

    private static string ScriptOfPage() =>
        Block().Matches(Page()).Single(block => block.Groups["language"].Value == "sh").Groups["text"].Value;

    private static string Page() => QuantumKeyAnalyzers.Tests.Verification.Repository.Read("docs/leaked-key.md");

    [GeneratedRegex("^```(?<language>\\w*)[^\\n]*\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    private static Regex Field(string name) => new($"{name}=([^;]+)");
}
