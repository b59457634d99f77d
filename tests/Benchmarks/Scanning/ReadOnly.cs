using System.Diagnostics;
using QuantumKeys.Files;
using QuantumKeys.Git;
using QuantumKeys.History;

namespace Benchmarks.Scanning;

/// <summary>Reading what a scan reads, with as many threads and buffers of the same size, and doing nothing with it.</summary>
internal static class ReadOnly
{
    private const int BufferSize = 256 * 1024;

    /// <summary>The same list of files from git, each opened and read.</summary>
    public static Task<ScanCost> FilesAsync(string folder)
    {
        var clock = ScanClock.Start();
        long bytes = 0;
        var files = GitRepository.Find(folder)!.Files().ToList();
        Parallel.ForEach(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new byte[BufferSize],
            (file, _, buffer) =>
            {
                using var source = FileSource.Open(file);
                if (source is not null)
                    Interlocked.Add(ref bytes, ReadAll(source, buffer));

                return buffer;
            },
            _ => { });
        return Task.FromResult(clock.Stop(files.Count, bytes, found: 0));
    }

    /// <summary>The same objects, written by one git to nowhere. Listing them is not counted.</summary>
    public static async Task<ScanCost> ObjectsAsync(string folder)
    {
        var range = new HistoryRange(GitRepository.Find(folder)!, null, CancellationToken.None);
        var list = Path.GetTempFileName();
        var ids = range.Messages().Concat(range.Files()).Select(found => System.Text.Encoding.ASCII.GetString(found.Id)).ToList();
        await File.WriteAllLinesAsync(list, ids);
        var clock = ScanClock.Start();
        await RunAsync(folder, $"git cat-file --batch --buffer < '{list}' > /dev/null");
        var cost = clock.Stop(ids.Count, 0, found: 0);
        var bytes = long.Parse(
            await RunAsync(folder, $"git cat-file --batch-check='%(objectsize)' < '{list}' | awk '{{ sum += $1 }} END {{ print sum }}'"),
            System.Globalization.CultureInfo.InvariantCulture);
        File.Delete(list);
        return cost with { Bytes = bytes };
    }

    private static long ReadAll(FileSource source, byte[] buffer)
    {
        long bytes = 0;
        for (int read; bytes < source.Length && (read = source.Read(buffer)) > 0;)
            bytes += read;

        return bytes;
    }

    private static async Task<string> RunAsync(string folder, string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return output.Trim();
    }
}
