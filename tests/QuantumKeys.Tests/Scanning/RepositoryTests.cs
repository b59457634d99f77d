using Processes;
namespace QuantumKeys.Tests.Scanning;

/// <summary>Working trees of git, right and broken.</summary>
public sealed class RepositoryTests : ScanTests
{
    [Fact]
    public async Task Files_that_git_ignores_are_scanned_with_all_only()
    {
        Write(".gitignore", "bin/\n");
        Write("tracked.env", "{{CS}}");
        await CommitAsync();
        Write("untracked.env", "{{CS}}");
        Write("bin/ignored.env", "{{CS}}");
        Assert.Equal(["QKA0004 tracked.env:1", "QKA0004 untracked.env:1"], await FoundAsync());
        Assert.Equal(["QKA0004 bin/ignored.env:1", "QKA0004 tracked.env:1", "QKA0004 untracked.env:1"], await FoundAsync("--all"));
        var run = await ScanPathsAsync(PathOf("bin/ignored.env"));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Paths_of_reports_go_from_the_root_of_the_repository()
    {
        Write("a/b/x.env", "{{CS}}");
        await CommitAsync();
        var run = await ScanPathsAsync(PathOf("a"), "--format", "json");
        Assert.Equal("a/b/x.env", run.Json.GetProperty("findings")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task A_file_that_is_deleted_and_not_committed_is_no_problem()
    {
        Write("gone.env", "{{CS}}");
        Write("here.env", "{{CS}}");
        await CommitAsync();
        File.Delete(PathOf("gone.env"));
        Assert.Equal(["QKA0004 here.env:1"], await FoundAsync());
    }

    [Fact]
    public async Task Submodules_and_repositories_within_are_scanned_and_an_empty_submodule_is_said()
    {
        File.WriteAllText(Path.Combine(Outside, "sub.env"), ConnectionString);
        await GitInAsync(Outside, "init", "--quiet");
        await GitInAsync(Outside, "add", "--all");
        await GitInAsync(Outside, "commit", "--quiet", "--message", "Sub");
        Write("own.txt", "nothing");
        await CommitAsync();
        await GitAsync("submodule", "--quiet", "add", Outside, "libs/sub");
        await CommitAsync();
        Write("cloned/x.env", "{{CS}}");
        await GitInAsync(PathOf("cloned"), "init", "--quiet");
        Assert.Equal(["QKA0004 cloned/x.env:1", "QKA0004 libs/sub/sub.env:1"], await FoundAsync());

        await GitAsync("submodule", "--quiet", "deinit", "--force", "libs/sub");
        var run = await ScanAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("libs/sub: a submodule that is not checked out.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worktree_is_a_repository()
    {
        Write(".gitignore", "ignored.env\n");
        Write("x.env", "{{CS}}");
        await CommitAsync();
        var tree = Path.Combine(Outside, "tree");
        await GitAsync("worktree", "add", "--quiet", tree);
        File.WriteAllText(Path.Combine(tree, "ignored.env"), ConnectionString);
        var run = await ScanPathsAsync(tree);
        Assert.Contains("1 found in 1 place", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pointers_of_large_files_are_said()
    {
        Write("model.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12345\n");
        await CommitAsync();
        var run = await ScanAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 files are pointers of Git LFS", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Symbolic_links_are_not_followed(bool isRepository)
    {
        Write("real/x.env", "{{CS}}");
        File.CreateSymbolicLink(PathOf("link.env"), PathOf("real/x.env"));
        Directory.CreateSymbolicLink(PathOf("real/circle"), Folder);
        File.CreateSymbolicLink(PathOf("loop"), PathOf("loop"));
        File.WriteAllText(Path.Combine(Outside, "secret.env"), ConnectionString);
        Directory.CreateSymbolicLink(PathOf("away"), Outside);
        if (isRepository)
            await CommitAsync();

        Assert.Equal(["QKA0004 real/x.env:1"], await FoundAsync("--all"));
        Assert.Equal(["QKA0004 real/x.env:1"], await FoundAsync());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_line_and_the_rest_goes_on()
    {
        Write("x.env", "{{CS}}");
        var run = await ScanPathsAsync(Folder, "/proc/self/mem");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("x.env:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("mem cannot be read: ", Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_not_waited_for()
    {
        Write("x.env", "{{CS}}");
        await ProcessRun.RunAsync("mkfifo", [PathOf("pipe")]);
        var run = await ScanAsync();
        Assert.Contains("x.env:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("pipe cannot be read: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Names_that_are_no_text_do_no_harm(bool isRepository)
    {
        // A line break, an escape that would color the terminal, and in a repository bytes that are not UTF-8.
        Write("line\nbreak.env", "{{CS}}");
        Write("color\u001b[31m.env", "{{CS}}");
        Write("original", "{{CS}}");
        await ProcessRun.RunAsync("bash", ["-c", "mv original $'bad\\xff.env'"], Folder);
        if (isRepository)
            await CommitAsync();

        var run = await ScanAsync();
        Assert.Contains("line\\nbreak.env:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("color\\u001B[31m.env:1:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.All);
        if (isRepository)
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("bad\uFFFD.env:1:", run.Output, StringComparison.Ordinal);
            Assert.Contains("bad%FF.env", (await ScanAsync("--format", "sarif")).Output, StringComparison.Ordinal);
        }
        else
        {
            // The runtime lists such a name with other characters, under which there is no file.
            Assert.Contains("2 found in 2 places", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_git_the_folder_is_scanned_and_that_is_said()
    {
        Write(".gitignore", "ignored.env\n");
        Write("ignored.env", "{{CS}}");
        await CommitAsync();
        var run = await ScanInProcessAsync([Folder], new() { ["PATH"] = Outside });
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("ignored.env:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("git cannot be started", run.Error, StringComparison.Ordinal);

        Directory.Delete(PathOf(".git"), recursive: true);
        run = await ScanInProcessAsync([Folder], new() { ["PATH"] = Outside });
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_broken_repository_is_scanned_as_a_folder_and_that_is_said()
    {
        Write("x.env", "{{CS}}");
        await CommitAsync();
        File.WriteAllText(PathOf(".git/index"), "no index");
        var run = await ScanAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("x.env:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("git: fatal: ", run.Error, StringComparison.Ordinal);

        File.WriteAllText(PathOf(".git/HEAD"), "no head");
        run = await ScanAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("x.env:1:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_that_nobody_reads_is_no_error()
    {
        for (var i = 0; i < 2000; i++)
            Write($"{i}.env", "{{CS}}");

        var run = await ProcessRun.RunAsync("bash", ["-c", $"dotnet '{Programs.QuantumKeys}' scan '{Folder}' | head -n 1"], Outside);
        Assert.Empty(run.Error);
        Assert.Single(run.Lines);
    }

    [Theory]
    [InlineData("There is no file or folder", "missing")]
    [InlineData("--since goes with --history", "--since", "HEAD")]
    [InlineData("two scans", "--staged", "--history")]
    [InlineData("--all is about files", "--staged", "--all")]
    [InlineData("--write-baseline needs", "--write-baseline")]
    [InlineData("is in no git repository", "--staged")]
    [InlineData("is in no git repository", "--history")]
    [InlineData("--format takes", "--format", "xml")]
    [InlineData("The baseline cannot be read", "--baseline", "missing.json")]
    public async Task Wrong_use_is_said_and_ends_with_2(string message, params string[] options)
    {
        var run = await ScanAsync([.. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task What_is_staged_counts_and_not_what_is_on_the_disk()
    {
        Write("old.env", "{{CS}}");
        Write("deleted.env", "{{CS}}");
        await CommitAsync();
        Write("staged.env", "{{CS}}");
        Write("A.cs", "class A { const string S = \"{{CS}}\"; }");
        Write("clean.env", "nothing");
        File.Delete(PathOf("deleted.env"));
        await GitAsync("add", "--all");
        Write("staged.env", "mended");
        Write("clean.env", "{{CS}}");
        Write("untracked.env", "{{CS}}");
        Assert.Equal(["QKA0003 A.cs:1", "QKA0004 staged.env:1"], await FoundAsync("--staged"));

        await GitAsync("add", "--all");
        Assert.Equal(["QKA0003 A.cs:1", "QKA0004 clean.env:1", "QKA0004 untracked.env:1"], await FoundAsync("--staged"));
        var run = await ScanPathsAsync(PathOf("clean.env"), PathOf("deleted.env"), "--staged");
        Assert.Contains("1 found in 1 place, 1 scanned.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_commit_can_be_scanned_before_it_is_made()
    {
        Write("x.env", "{{CS}}");
        await GitAsync("init", "--quiet");
        await GitAsync("add", "--all");
        Assert.Equal(["QKA0004 x.env:1"], await FoundAsync("--staged"));
    }

    [Fact]
    public async Task A_hook_that_scans_refuses_the_commit()
    {
        Write("x.env", "nothing");
        await CommitAsync();
        File.WriteAllText(PathOf(".git/hooks/pre-commit"), $"#!/bin/sh\nexec dotnet '{Programs.QuantumKeys}' scan --staged\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf(".git/hooks/pre-commit"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Write("x.env", "{{CS}}");
        var run = await ProcessRun.RunAsync(
            "git", ["-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "--all", "--message", "x"], Folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("x.env:1:", Checked(run).All, StringComparison.Ordinal);

        Write("x.env", "mended");
        await GitAsync("commit", "--all", "--quiet", "--message", "x");
    }
}
