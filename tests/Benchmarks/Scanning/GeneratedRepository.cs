using System.Diagnostics;
using System.Text;
using Benchmarks.Code;

namespace Benchmarks.Scanning;

/// <summary>A repository of generated sources and other texts, with a key in a few files, and commits that change some of them.</summary>
internal static class GeneratedRepository
{
    private const int FilesPerFolder = 100;
    private const int FilesPerKey = 5000;

    private static readonly string[] Extensions = [".cs", ".json", ".md", ".yaml", ".txt", ".xml", ".ts", ".py"];

    public static async Task MakeAsync(string folder, int files, long bytes, int commits)
    {
        Directory.CreateDirectory(folder);
        await GitAsync(folder, "init", "--quiet");
        await GitAsync(folder, "config", "gc.auto", "0");
        var sources = GeneratedCode.Files(50_000).ToList();
        var length = (int)(bytes / files);
        var random = new Random(1);
        for (var i = 0; i < files; i++)
            WriteFile(folder, i, sources, length, random);

        await CommitAsync(folder, "Start");
        for (var commit = 1; commit < commits; commit++)
        {
            for (var i = 0; i < files / 50; i++)
                WriteFile(folder, random.Next(files), sources, length, random);

            await CommitAsync(folder, $"Change {commit}");
        }

        await GitAsync(folder, "gc", "--quiet");
    }

    private static void WriteFile(string folder, int number, List<string> sources, int length, Random random)
    {
        var path = Path.Combine(folder, $"{number / FilesPerFolder:0000}", $"{number:000000}{Extensions[number % Extensions.Length]}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // One source again and again: so many files have words that are nearly ours as in code that people write.
        var source = sources[random.Next(sources.Count)];
        var text = new StringBuilder(length + source.Length);
        text.Append(random.Next()).Append('\n');
        while (text.Length < length)
            text.Append(source);

        if (number % FilesPerKey == FilesPerKey - 1)
            text.Append('\n').Append("// ").Append(FakeKey.ConnectionStringWith(FakeKey.Create(new Random(number)))).Append('\n');

        File.WriteAllText(path, text.ToString());
    }

    private static async Task CommitAsync(string folder, string message)
    {
        await GitAsync(folder, "add", "--all");
        await GitAsync(folder, "-c", "user.name=Benchmark", "-c", "user.email=b@example.com", "commit", "--quiet", "--message", message);
    }

    private static async Task GitAsync(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        await git.WaitForExitAsync();
        if (git.ExitCode != 0)
            throw new InvalidOperationException($"git {arguments[0]} has failed.");
    }
}
