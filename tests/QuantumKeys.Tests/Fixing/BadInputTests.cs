using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Fixing;

namespace QuantumKeys.Tests.Fixing;

/// <summary>A clear line each, nothing lost, the rest goes on.</summary>
public class BadInputTests
{
    private const string Leak = "AZURE_QUANTUM_API_KEY: {{OTHER}}\n";

    [Fact]
    public async Task A_path_that_is_not_there()
    {
        var run = new FixRun(new FixOptions("/no/such/folder") { IsAgreed = true }, TextWriter.Null, TextWriter.Null, _ => true);
        var exception = await Assert.ThrowsAsync<UsageException>(() => run.RunAsync(CancellationToken.None));
        Assert.Contains("There is no file or folder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_that_git_cannot_read_is_said_and_repaired_as_a_folder()
    {
        using var folder = FixFolder.Of(("a.yml", "AZURE_QUANTUM_API_KEY: {{OTHER}}\n"));
        Directory.CreateDirectory(folder[".git"]);

        var run = await folder.FixAsync(folder.Kept);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("git: fatal: not a git repository", run.Log, StringComparison.Ordinal);
        Assert.Empty(folder.Leaks());
    }

    [Fact]
    public async Task A_read_only_file()
    {
        using var folder = FixFolder.Of(("a.yml", Leak), ("b.yml", Leak));
        File.SetAttributes(folder["a.yml"], FileAttributes.ReadOnly);

        var run = await folder.FixAsync(folder.Kept);

        File.SetAttributes(folder["a.yml"], FileAttributes.Normal);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("a.yml: is read-only.", run.Log, StringComparison.Ordinal);
        Assert.Equal(["a.yml"], folder.Leaks());
        Assert.Equal(2, folder.Texts().Count);
    }

    [Fact]
    public async Task A_file_that_changes_while_the_user_is_asked()
    {
        using var folder = FixFolder.Of(("a.yml", Leak), ("b.yml", Leak));

        var run = await folder.AskAsync(_ =>
        {
            File.AppendAllText(folder["a.yml"], "more: 1\n");
            return true;
        });

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("a.yml: has changed since it was read", run.Log, StringComparison.Ordinal);
        Assert.EndsWith("more: 1\n", folder.Texts()["a.yml"], StringComparison.Ordinal);
        Assert.Equal(["a.yml"], folder.Leaks());
    }

    [Fact]
    public async Task A_file_that_vanishes_while_the_user_is_asked()
    {
        using var folder = FixFolder.Of(("a.yml", Leak), ("b.yml", Leak));

        var run = await folder.AskAsync(_ =>
        {
            File.Delete(folder["a.yml"]);
            return true;
        });

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("a.yml: is gone since it was read.", run.Log, StringComparison.Ordinal);
        Assert.Equal(["b.yml"], folder.Texts().Keys);
    }

    [Fact]
    public async Task What_one_repair_changes_in_several_files_is_written_together_or_not_at_all()
    {
        using var folder = FixFolder.Of(
            ("Program.cs", "using QuantumWorkspaces;\n\nConsole.WriteLine(Workspace.FromConnectionString(Settings.Cs).WorkspaceName);\n"),
            ("Settings.cs", "static class Settings { public const string Cs = \"{{CS}}\"; }\n"),
            ("a.yml", Leak));
        File.SetAttributes(folder["Program.cs"], FileAttributes.ReadOnly);

        var run = await folder.FixAsync();

        File.SetAttributes(folder["Program.cs"], FileAttributes.Normal);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["Settings.cs"], folder.Leaks());
        Assert.Contains("Settings.cs: is left as it is, because one repair changes it together with", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_inside_the_folder_or_the_repository_is_no_place_to_keep_strings()
    {
        using var folder = FixFolder.Of(("a.yml", Leak));
        var before = folder.Texts();
        Assert.Contains("is inside the folder that is repaired", (await folder.FixAsync(folder["kept.env"])).Log, StringComparison.Ordinal);

        await GitCommand.RunAsync(folder.Path, "init", "--quiet");
        Assert.Contains("is inside a repository", (await folder.FixAsync(folder["kept.env"])).Log, StringComparison.Ordinal);

        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(folder.Kept, folder["kept.env"]);
            Assert.Contains("is inside a repository", (await folder.FixAsync(folder.Kept)).Log, StringComparison.Ordinal);
        }

        Assert.Equal(before["a.yml"], folder.Texts()["a.yml"]);
        Assert.False(File.Exists(folder["kept.env"]));
    }

    [Theory]
    [InlineData("", "is a folder")]
    [InlineData("/no/such/file.env", "there is no folder")]
    public async Task Other_places_that_are_none(string below, string message)
    {
        using var folder = FixFolder.Of(("a.yml", Leak));
        var run = await folder.FixAsync(Path.GetDirectoryName(folder.Kept) + below);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Log, StringComparison.Ordinal);
        Assert.Equal(["a.yml"], folder.Leaks());
    }

    [Fact]
    public async Task A_json_file_that_is_none_is_not_written_over()
    {
        using var folder = FixFolder.Of(("a.yml", Leak));
        var kept = Path.ChangeExtension(folder.Kept, ".json");
        await File.WriteAllTextAsync(kept, "no json");

        var run = await folder.FixAsync(kept);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is no JSON object", run.Log, StringComparison.Ordinal);
        Assert.Equal("no json", await File.ReadAllTextAsync(kept));
        Assert.Equal(["a.yml"], folder.Leaks());
    }

    [Fact]
    public async Task User_secrets_without_a_project()
    {
        using var folder = FixFolder.Of(("a.yml", Leak));
        var run = await folder.FixAsync(FixOptions.UserSecrets);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is no project whose user secrets could have AZURE_QUANTUM_API_KEY", run.Log, StringComparison.Ordinal);
        Assert.Equal(["a.yml"], folder.Leaks());
    }

    [Fact]
    public async Task No_space_for_what_is_long()
    {
        if (OperatingSystem.IsWindows())
            return;

        // A limit on the length of files stands for a full disk. A signal would come before it, and the runtime maps a file for its code.
        using var folder = FixFolder.Of(("long.yml", Leak + string.Concat(Enumerable.Repeat("# comment\n", 10_000))), ("short.yml", Leak));
        var run = await ProcessRunOf(folder, "trap '' XFSZ; ulimit -f 20; exec \"$@\"");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("long.yml: cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Equal(["long.yml"], folder.Leaks());
        Assert.Equal(2, folder.Texts().Count);
    }

    [Fact]
    public async Task No_terminal_and_no_word_of_what_to_do()
    {
        using var folder = FixFolder.Of(("a.yml", Leak));
        var run = await Tool.RunAsync("fix", folder.Path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Give --yes or --dry-run.", run.Error, StringComparison.Ordinal);

        Assert.Equal(["a.yml"], folder.Leaks());
    }

    [Theory]
    [InlineData("exclude each other", "--dry-run")]
    [InlineData("'environment'", "--prefer", "magic")]
    public async Task Wrong_use(string message, params string[] options)
    {
        using var folder = FixFolder.Of(("a.yml", Leak));
        using var error = new StringWriter();
        var exitCode = await CommandLineRun.RunAsync(
            ["fix", folder.Path, "--yes", .. options], new InvocationConfiguration { Output = TextWriter.Null, Error = error });
        Assert.Equal(2, exitCode);
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["a.yml"], folder.Leaks());
    }

    private static Task<Processes.ProcessRun> ProcessRunOf(FixFolder folder, string script) => Processes.ProcessRun.RunAsync(
        "bash",
        ["-c", script, "bash", Dotnet.Program, "exec", Tool.Program, "fix", folder.Path, "--yes"],
        environment: new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" });
}
