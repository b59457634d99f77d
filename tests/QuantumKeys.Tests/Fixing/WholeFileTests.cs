using System.Text;
using QuantumKeys.Fixing.Writing;

namespace QuantumKeys.Tests.Fixing;

/// <summary>
/// Files are written as a whole and stay what they were but for the key; a run that was stopped is finished by the next one.
/// </summary>
public class WholeFileTests
{
    private const string Leak = "AZURE_QUANTUM_API_KEY: {{OTHER}}\n";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("iso-8859-1", false)]
    public async Task Encoding_mark_and_line_ends_stay(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        using var folder = FixFolder.Of();
        byte[] Bytes(string text) => [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        await File.WriteAllBytesAsync(folder["a.ini"], Bytes(PlantedKey.Fill("[é]\r\nConnection = {{CS}}\r\nb = 1\n")));

        var run = await folder.FixAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Bytes("[é]\r\nConnection =\r\nb = 1\n"), await File.ReadAllBytesAsync(folder["a.ini"]));
    }

    [Fact]
    public async Task Mode_and_links_stay()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = FixFolder.Of(("run.sh", "#!/bin/sh\nexport AZURE_QUANTUM_API_KEY={{OTHER}}\n"));
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead;
        File.SetUnixFileMode(folder["run.sh"], mode);
        File.CreateSymbolicLink(folder["link.sh"], "run.sh");

        Assert.Equal(0, (await folder.FixAsync()).ExitCode);

        Assert.Equal(mode, File.GetUnixFileMode(folder["run.sh"]));
        Assert.Equal("run.sh", new FileInfo(folder["link.sh"]).LinkTarget);
        Assert.Equal("#!/bin/sh\nexport AZURE_QUANTUM_API_KEY\n", await File.ReadAllTextAsync(folder["run.sh"]));
    }

    [Fact]
    public async Task Bytes_that_are_of_no_encoding_are_not_lost()
    {
        // UTF-16 with a byte too many.
        using var folder = FixFolder.Of();
        byte[] content = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(PlantedKey.Fill(Leak)), 0x41];
        await File.WriteAllBytesAsync(folder["a.yml"], content);

        var run = await folder.FixAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("a.yml: has bytes that are no text in its encoding", run.Log, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllBytesAsync(folder["a.yml"]));
    }

    [Fact]
    public async Task What_a_stopped_run_had_prepared_is_put_in_its_place()
    {
        using var folder = FixFolder.Of(("a.yml", Leak), ("b.yml", Leak), ("c.yml", "changed since\n"));
        var entries = Prepare(folder, isComplete: true);

        var run = await folder.FixAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["new a.yml", "new b.yml", "changed since\n"], folder.Texts().Values);
        Assert.Contains("c.yml: has changed since a run that was stopped", run.Log, StringComparison.Ordinal);
        Assert.All(entries, entry => Assert.False(File.Exists(entry.Temporary)));
    }

    [Fact]
    public async Task What_a_stopped_run_had_not_prepared_goes()
    {
        using var folder = FixFolder.Of(("a.yml", "a\n"), ("b.yml", "b\n"), ("c.yml", "c\n"));
        Prepare(folder, isComplete: false);

        await folder.FixAsync();

        Assert.Equal(["a\n", "b\n", "c\n"], folder.Texts().Values);
    }

    [Fact]
    public async Task A_dry_run_leaves_what_a_stopped_run_had_prepared_for_the_next_one()
    {
        using var folder = FixFolder.Of(("a.yml", Leak), ("b.yml", Leak), ("c.yml", "c\n"));
        Prepare(folder, isComplete: true);
        var before = folder.Texts();

        var run = await folder.DryRunAsync();

        Assert.Equal(before, folder.Texts());
        Assert.Contains("A run was stopped", run.Log, StringComparison.Ordinal);
        await folder.FixAsync();
    }

    [Fact]
    public async Task Two_runs_at_once_are_one_too_many()
    {
        using var folder = FixFolder.Of(("a.yml", Leak));
        using (Journal.Open(folder.Path))
            Assert.Contains("Another run is fixing", (await folder.FixAsync()).Log, StringComparison.Ordinal);

        Assert.Equal(0, (await folder.FixAsync()).ExitCode);
    }

    /// <summary>What a run leaves that was stopped after it had written a journal. The last file is not what that run had read.</summary>
    private static List<JournalEntry> Prepare(FixFolder folder, bool isComplete)
    {
        var entries = new List<JournalEntry>();
        foreach (var file in new[] { "a.yml", "b.yml", "c.yml" })
        {
            var before = file == "c.yml" ? "" : Journal.HashOf(folder[file]);
            var entry = new JournalEntry(TemporaryFile.For(folder[file]), folder[file], before);
            File.WriteAllText(entry.Temporary, $"new {file}");
            entries.Add(entry);
        }

        using var journal = Journal.Open(folder.Path);
        journal.Write(entries, isComplete);
        return entries;
    }
}
