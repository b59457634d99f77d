using System.Text;
using System.Text.Json;
using Processes;
using QuantumKeys.Tests.Scanning;

namespace QuantumKeys.Tests.History;

/// <summary>Keys in what was, in repositories that the test makes.</summary>
public sealed class HistoryTests : ScanTests
{
    [Fact]
    public async Task A_key_that_was_moved_and_removed_is_reported_once_with_its_commits()
    {
        Write("a.txt", "nothing");
        await CommitAsync("Start");
        Write("appsettings.json", "{\n  \"ConnectionString\": \"{{CS}}\"\n}");
        var first = await CommitAsync("Leak");
        Write("other.txt", "unrelated");
        await CommitAsync("Unrelated");
        Write("copy/.env", "X={{CS}}");
        await CommitAsync("Again");
        await GitAsync("mv", "appsettings.json", "settings.json");
        var moved = await CommitAsync("Move");
        File.Delete(PathOf("settings.json"));
        await CommitAsync("Remove one");
        File.Delete(PathOf("copy/.env"));
        var removed = await CommitAsync("Remove the other");

        Assert.Empty(await FoundAsync());
        var finding = Assert.Single(await FindingsAsync("--history"));
        Assert.Equal("appsettings.json:2", $"{finding.GetProperty("path")}:{finding.GetProperty("line")}");
        var history = finding.GetProperty("history");
        Assert.Equal($"{first} {moved} {removed}", Commits(history));
        Assert.False(history.GetProperty("isInHead").GetBoolean());
        Assert.Equal(["appsettings.json", "copy/.env", "settings.json"], Places(history));
        Assert.Equal(await GitAsync("show", "-s", "--format=%cI", first), history.GetProperty("first").GetProperty("date").GetString());
    }

    [Fact]
    public async Task What_is_still_there_is_said()
    {
        Write("x.env", "{{CS}}");
        var first = await CommitAsync();
        Write("x.env", "# a line before\n{{CS}}");
        var last = await CommitAsync();
        var history = Assert.Single(await FindingsAsync("--history")).GetProperty("history");
        Assert.Equal($"{first} {last} -", Commits(history));
        Assert.True(history.GetProperty("isInHead").GetBoolean());
        Assert.Contains("still in HEAD", (await ScanAsync("--history")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stashes_tags_messages_merges_and_branches_are_scanned()
    {
        Write("a.txt", "nothing");
        await CommitAsync("Start");
        var keys = new Dictionary<string, string>();
        await CommitAsync($"Message {With("commit message")}");
        await GitAsync("tag", "--annotate", "v1", "--message", $"Tag {With("tag message")}");
        await GitAsync("checkout", "--quiet", "-b", "side");
        File.WriteAllText(PathOf("side.env"), With("merged side branch"));
        await CommitAsync("Side");
        File.Delete(PathOf("side.env"));
        await CommitAsync("Side again");
        await GitAsync("checkout", "--quiet", "main");
        Write("main.txt", "main");
        await CommitAsync("Main");
        await GitAsync("merge", "--quiet", "--no-ff", "--message", "Merge", "side");
        foreach (var stash in new[] { "older stash", "newer stash" })
        {
            File.WriteAllText(PathOf("a.txt"), With(stash));
            await GitAsync("stash", "--quiet");
        }

        File.WriteAllText(PathOf("untracked.env"), With("untracked file of a stash"));
        await GitAsync("stash", "--quiet", "--include-untracked");
        await GitAsync("checkout", "--quiet", "--detach");
        File.WriteAllText(PathOf("detached.cs"), $"// {With("detached head")}");
        await CommitAsync("Detached");

        var found = await FindingsAsync("--history");
        Assert.Equal(keys.Keys.Order(), found.Select(finding => finding.GetProperty("workspace").GetString()!.Replace('-', ' ')).Order());
        Assert.All(found, finding => Assert.NotNull(finding.GetProperty("history").GetProperty("first").GetProperty("id").GetString()));

        string With(string place) =>
            keys[place] = Sample.TextWith("WorkspaceName", place.Replace(' ', '-'), NewKey());
    }

    [Fact]
    public async Task A_merge_that_brings_a_key_in_by_itself_is_the_first_commit()
    {
        Write("a.txt", "nothing");
        await CommitAsync("Start");
        await GitAsync("checkout", "--quiet", "-b", "side");
        Write("b.txt", "side");
        await CommitAsync("Side");
        await GitAsync("checkout", "--quiet", "main");
        await GitAsync("merge", "--quiet", "--no-ff", "--no-commit", "side");
        Write("a.txt", "{{CS}}");
        var merge = await CommitAsync("Merge");
        var history = Assert.Single(await FindingsAsync("--history")).GetProperty("history");
        Assert.Equal($"{merge} {merge} -", Commits(history));
    }

    [Fact]
    public async Task Since_leaves_out_what_was_there()
    {
        Write("old.env", "{{CS}}");
        var old = await CommitAsync("Old");
        Write("new.env", Sample.Text(NewKey()));
        await CommitAsync("New");
        Assert.Equal(2, (await FindingsAsync("--history")).Count);
        Assert.Equal(["QKA0004 new.env:1"], await FoundAsync("--history", "--since", old));
        Assert.Empty(await FoundAsync("--history", "--since", "HEAD"));
        var run = await ScanAsync("--history", "--since", "--all");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is no such commit", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_in_base64_and_plain_is_one()
    {
        Write("a.env", "{{CS}}");
        await CommitAsync();
        Write("b.yaml", $"cs: {Convert.ToBase64String(Encoding.UTF8.GetBytes(ConnectionString))}");
        Write("C.cs", "class C { const string S = \"{{CS}}\"; }");
        await CommitAsync();
        var history = Assert.Single(await FindingsAsync("--history")).GetProperty("history");
        Assert.Equal(["C.cs", "a.env", "b.yaml"], Places(history));
    }

    [Fact]
    public async Task What_is_allowed_everywhere_is_allowed()
    {
        Write("a.env", "{{CS}} # quantum-keys:allow");
        await CommitAsync();
        Assert.Equal(["QKA0004 a.env:1 allowed"], await FoundAsync("--history"));

        Write("b.env", "{{CS}}");
        await CommitAsync();
        Assert.Equal(["QKA0004 b.env:1"], await FoundAsync("--history"));
    }

    [Fact]
    public async Task A_bare_repository_has_a_history()
    {
        Write("x.env", "{{CS}}");
        await CommitAsync();
        var bare = Path.Combine(Outside, "bare.git");
        await GitAsync("clone", "--quiet", "--bare", Folder, bare);
        var run = await ScanPathsAsync(bare, "--history");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("x.env:1:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_without_commits_has_none()
    {
        await GitAsync("init", "--quiet");
        var run = await ScanAsync("--history");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_shallow_clone_is_said()
    {
        Write("old.env", "{{CS}}");
        await CommitAsync();
        File.Delete(PathOf("old.env"));
        Write("new.env", Sample.Text(NewKey()));
        await CommitAsync();
        var clone = Path.Combine(Outside, "clone");
        await GitAsync("clone", "--quiet", "--depth", "1", $"file://{Folder}", clone);
        var run = await ScanPathsAsync(clone, "--history");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("This clone is shallow", run.Error, StringComparison.Ordinal);
        Assert.Contains("new.env:1:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("old.env", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_damaged_object_is_a_line_and_the_rest_is_scanned(bool isMissing)
    {
        for (var i = 0; i < 20; i++)
            Write($"{i:00}.env", Sample.Text(NewKey()));

        await CommitAsync();
        var id = await GitAsync("rev-parse", "HEAD:10.env");
        var file = PathOf($".git/objects/{id[..2]}/{id[2..]}");
        File.SetAttributes(file, FileAttributes.Normal);
        if (isMissing)
            File.Delete(file);
        else
            File.WriteAllText(file, "no object");

        var run = await ScanAsync("--history");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(id, run.Error, StringComparison.Ordinal);
        Assert.Contains("19 found in 19 places", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_scan_says_what_it_has()
    {
        Write("x.env", "{{CS}}");
        await CommitAsync();

        // A git that reads no object before it is ended.
        var waiting = Path.Combine(Outside, "waiting");
        var git = (await ProcessRun.RunAsync("which", ["git"])).Output.Trim();
        File.WriteAllText(
            Path.Combine(Outside, "git"),
            $"#!/bin/sh\ncase \"$*\" in *cat-file*) touch '{waiting}'; exec sleep 100;; esac\nexec '{git}' \"$@\"\n");
        await ProcessRun.RunAsync("chmod", ["+x", Path.Combine(Outside, "git")]);
        var path = $"{Outside}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = ProcessRun.StartInterruptible(
            "dotnet",
            [Programs.QuantumKeys, "scan", Folder, "--history", "--format", "json"],
            environment: new Dictionary<string, string> { ["PATH"] = path });
        while (!File.Exists(waiting))
            await Task.Delay(100);

        await ProcessRun.InterruptAsync(process);
        var run = Checked(await ProcessRun.EndAsync(process, TimeSpan.FromMinutes(1)));
        Assert.Equal(2, run.ExitCode);
        Assert.True(run.Json.GetProperty("isInterrupted").GetBoolean());
    }

    [Fact]
    public async Task Paths_with_line_breaks_are_told_apart()
    {
        Write("a\nb.env", "{{CS}}");
        await CommitAsync();
        var finding = Assert.Single(await FindingsAsync("--history"));
        Assert.Equal("a\nb.env", finding.GetProperty("path").GetString());
    }

    [Fact]
    public async Task Sha_256_repositories_are_read()
    {
        await GitAsync("init", "--quiet", "--object-format=sha256");
        Write("x.env", "{{CS}}");
        var first = await CommitAsync();
        Assert.Equal($"{first} {first} -", Commits(Assert.Single(await FindingsAsync("--history")).GetProperty("history")));
    }

    private static string Commits(JsonElement history) => string.Join(' ', new[] { "first", "last", "removedIn" }
        .Select(name => history.GetProperty(name))
        .Select(commit => commit.ValueKind == JsonValueKind.Null ? "-" : commit.GetProperty("id").GetString()));

    private static IEnumerable<string?> Places(JsonElement history) =>
        history.GetProperty("places").EnumerateArray().Select(place => place.GetString());
}
