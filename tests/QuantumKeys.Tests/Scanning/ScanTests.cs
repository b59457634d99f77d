using System.CommandLine;
using System.Text;
using System.Text.Json;
using Processes;

namespace QuantumKeys.Tests.Scanning;

/// <summary>
/// Runs <c>scan</c> over a folder of the test, in this process where that makes no difference. Whatever a test does, no part of a key may
/// show in what the tool writes.
/// </summary>
public abstract class ScanTests : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(3);

    private readonly List<string> _keys = [];

    protected ScanTests()
    {
        // On some systems the folder for temporary files is behind a link, and git tells where it really is.
        var folder = Directory.CreateTempSubdirectory("quantum-keys-").FullName;
        Folder = Path.Combine(folder, "scanned");
        Outside = Path.Combine(folder, "outside");
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Outside);
        Key = NewKey();
    }

    /// <summary>What is scanned.</summary>
    protected string Folder { get; }

    /// <summary>Beside what is scanned.</summary>
    protected string Outside { get; }

    protected string Key { get; }

    protected string ConnectionString => Sample.Text(Key);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
        // The runtime cannot delete what has a name that is no text.
        using var remove = ProcessRun.Start("rm", ["-rf", Path.GetDirectoryName(Folder)!]);
        remove.WaitForExit();
    }

    protected string NewKey()
    {
        var key = FakeKey.Create();
        _keys.Add(key);
        return key;
    }

    protected string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file with <c>{{CS}}</c> and <c>{{KEY}}</c> filled in.</summary>
    protected void Write(string name, string template, Encoding? encoding = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), Fill(template), encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    protected string Fill(string template) => template
        .Replace("{{CS}}", ConnectionString, StringComparison.Ordinal)
        .Replace("{{KEY}}", Key, StringComparison.Ordinal);

    /// <summary>Runs git in the folder.</summary>
    protected Task<string> GitAsync(params string[] arguments) => GitInAsync(Folder, arguments);

    protected static async Task<string> GitInAsync(string folder, params string[] arguments)
    {
        string[] settings =
        [
            "-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main", "-c", "commit.gpgSign=false",
            "-c", "protocol.file.allow=always",
        ];
        var run = await ProcessRun.RunAsync("git", [.. settings, .. arguments], folder);
        Assert.True(run.ExitCode == 0, $"git {string.Join(' ', arguments)}: {run.Error}");
        return run.Output.Trim();
    }

    /// <summary>Commits all that is in the folder.</summary>
    /// <returns>The id of the commit.</returns>
    protected async Task<string> CommitAsync(string message = "A change")
    {
        if (!Directory.Exists(PathOf(".git")))
            await GitAsync("init", "--quiet");

        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--allow-empty", "--message", Fill(message));
        return await GitAsync("rev-parse", "HEAD");
    }

    /// <summary>Scans the folder.</summary>
    private protected Task<ProcessRun> ScanAsync(params string[] options) => ScanPathsAsync([Folder, .. options]);

    private protected async Task<ProcessRun> ScanPathsAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLineRun.RunAsync(
            ["scan", .. arguments], new InvocationConfiguration { Output = output, Error = error });
        return Checked(new ProcessRun(exitCode, output.ToString(), error.ToString()));
    }

    /// <summary>Scans in a process of its own.</summary>
    private protected async Task<ProcessRun> ScanInProcessAsync(string[] arguments, Dictionary<string, string>? environment = null)
    {
        using var process = ProcessRun.Start("dotnet", [Programs.QuantumKeys, "scan", .. arguments], Folder, environment);
        return Checked(await ProcessRun.EndAsync(process, Timeout));
    }

    /// <summary>The findings as JSON.</summary>
    private protected async Task<IReadOnlyList<JsonElement>> FindingsAsync(params string[] options)
    {
        var run = await ScanAsync([.. options, "--format", "json"]);
        Assert.True(run.ExitCode is 0 or 1, run.All);
        return [.. run.Json.GetProperty("findings").EnumerateArray()];
    }

    /// <summary>The findings as <c>rule path:line</c>, those that are allowed with a mark.</summary>
    private protected async Task<string[]> FoundAsync(params string[] options) =>
    [
        .. from finding in await FindingsAsync(options)
           let mark = finding.GetProperty("allowed").ValueKind == JsonValueKind.Null ? "" : " allowed"
           select $"{finding.GetProperty("rule")} {finding.GetProperty("path")}:{finding.GetProperty("line")}{mark}",
    ];

    private protected ProcessRun Checked(ProcessRun run)
    {
        Assert.All(_keys, key => KeyParts.AssertAbsent(key, run.All));
        return run;
    }
}
