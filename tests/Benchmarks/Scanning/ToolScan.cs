using QuantumKeys.Git;
using QuantumKeys.History;
using QuantumKeys.Output;
using QuantumKeys.Scanning;

namespace Benchmarks.Scanning;

/// <summary>The tool's scans, in this process: its start is not measured. Listing files and objects is.</summary>
internal static class ToolScan
{
    public static Task<ScanCost> FilesAsync(string folder) => MeasureAsync((log, progress) =>
        new TreeScan(log, progress, loadProject: null, CancellationToken.None).RunAsync([folder], includesIgnored: false));

    public static Task<ScanCost> HistoryAsync(string folder) => MeasureAsync((log, progress) =>
        new HistoryScan(log, progress, CancellationToken.None).RunAsync(GitRepository.Find(folder)!, since: null));

    private static async Task<ScanCost> MeasureAsync(Func<ScanLog, CommandProgress, Task<ScanResult>> scan)
    {
        var progress = new CommandProgress(TextWriter.Null);
        var clock = ScanClock.Start();
        var result = await scan(new ScanLog(), progress);
        return clock.Stop(progress.Done, progress.Bytes, result.Findings.Count);
    }
}
