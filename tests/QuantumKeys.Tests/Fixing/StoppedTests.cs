using System.Diagnostics;
using Processes;
using QuantumKeys.Fixing.Writing;
using Tiers;

namespace QuantumKeys.Tests.Fixing;

/// <summary>The program is killed at random moments: each file is old or new, and another run ends as one that was not stopped.</summary>
public class StoppedTests
{
    /// <summary>The last thing that is said before anything is shown, kept and written.</summary>
    private const string LastStep = "Working out the repairs.";

    private static readonly int Times = Tier.IsFull ? 50 : 1;

    private static readonly int OtherFiles = Tier.IsFull ? 300 : 60;

    [CiFact("four runs of fix over many files")]
    public async Task Stopped_at_random_moments_nothing_is_half_written_or_lost()
    {
        using var expected = LargeFolder();
        Assert.Equal(0, (await expected.FixAsync(expected.Kept)).ExitCode);
        var (old, whole, random) = (Texts(LargeFolder), expected.Texts(), new Random(1));
        var duration = await MeasureAsync();
        for (var i = 0; i < Times; i++)
        {
            using var folder = LargeFolder();
            await KillAsync(["fix", folder.Path, "--yes", "--keep", folder.Kept], duration * random.NextDouble());

            // What is not there any more is kept.
            var isBegun = false;
            foreach (var (file, text) in folder.Texts().Where(file => !TemporaryFile.Is(file.Key)))
            {
                Assert.True(text == old[file] || text == whole[file], $"{file} is neither old nor new.");
                isBegun |= text != old[file];
            }

            if (isBegun)
                Assert.Equal(await File.ReadAllTextAsync(expected.Kept), await File.ReadAllTextAsync(folder.Kept));

            Assert.Equal(0, (await folder.FixAsync(folder.Kept)).ExitCode);
            Assert.Equal(whole, folder.Texts());
            Assert.Equal(await File.ReadAllTextAsync(expected.Kept), await File.ReadAllTextAsync(folder.Kept));
            Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(folder.Kept)!));
        }
    }

    /// <summary>Every format, many times, so that writing takes a while.</summary>
    private static FixFolder LargeFolder() => FixFolder.Of(
        EveryFormat.Files.Select(file => (file.Key, file.Value))
            .Concat(Enumerable.Range(0, OtherFiles).Select(number => ($"{number:D3}.yml", "AZURE_QUANTUM_API_KEY: {{OTHER}}\n"))));

    private static SortedDictionary<string, string> Texts(Func<FixFolder> create)
    {
        using var folder = create();
        return folder.Texts();
    }

    /// <summary>How long a run takes from its last step on.</summary>
    private static async Task<TimeSpan> MeasureAsync()
    {
        using var folder = LargeFolder();
        using var process = ProcessRun.Start(Dotnet.Program, ["exec", Tool.Program, "fix", folder.Path, "--yes", "--keep", folder.Kept]);
        var output = process.StandardOutput.ReadToEndAsync();
        await ReadToLastStepAsync(process);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(output, process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
        Assert.Equal(0, process.ExitCode);
        return watch.Elapsed;
    }

    /// <summary>Starts the program, and kills it some time after its last step has begun.</summary>
    internal static async Task KillAsync(string[] arguments, TimeSpan delay)
    {
        using var process = ProcessRun.Start(Dotnet.Program, ["exec", Tool.Program, .. arguments]);
        var output = process.StandardOutput.ReadToEndAsync();
        await ReadToLastStepAsync(process);
        await Task.Delay(delay);
        process.Kill();
        await Task.WhenAll(output, process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
    }

    private static async Task ReadToLastStepAsync(Process process)
    {
        while (await process.StandardError.ReadLineAsync() is { } line && line != LastStep)
        {
        }
    }
}
