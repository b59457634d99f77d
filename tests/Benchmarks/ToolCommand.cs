using System.CommandLine;
using System.Runtime.InteropServices;
using Benchmarks.Measuring;
using Benchmarks.Scanning;

namespace Benchmarks;

/// <summary><c>tool</c>: what a scan of the tool costs, beside what it cannot do without.</summary>
internal static class ToolCommand
{
    public const string Name = "tool";

    private const int Rounds = 5;
    private const double Mega = 1e6;

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--folder") { Description = "A repository.", Required = true };
        var generate = new Option<bool>("--generate") { Description = "Make it first: a working tree with sources and settings." };
        var files = new Option<int>("--files") { DefaultValueFactory = _ => 50_000 };
        var bytes = new Option<long>("--bytes") { DefaultValueFactory = _ => 1_000_000_000 };
        var commits = new Option<int>("--commits") { DefaultValueFactory = _ => 20 };
        var command = new Command(Name, "What a scan costs, beside reading the same files or objects and doing nothing.")
        {
            folder, generate, files, bytes, commits,
        };
        command.SetAction(async (parsed, _) =>
        {
            var path = parsed.GetRequiredValue(folder).FullName;
            if (parsed.GetValue(generate))
                await GeneratedRepository.MakeAsync(path, parsed.GetValue(files), parsed.GetValue(bytes), parsed.GetValue(commits));

            Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores");
            Console.WriteLine();
            Console.WriteLine(
                "| what | files or objects | MB | seconds | ratio | processor, seconds | ratio | MB/s of it | found | memory, MB |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
            await MeasureAsync("working tree", path, ReadOnly.FilesAsync, ToolScan.FilesAsync);
            await MeasureAsync("history", path, ReadOnly.ObjectsAsync, ToolScan.HistoryAsync);
        });
        return command;
    }

    private static async Task MeasureAsync(
        string name, string folder, Func<string, Task<ScanCost>> limit, Func<string, Task<ScanCost>> scan)
    {
        // In turns, so that what the machine does besides falls on both alike; the first time is not like the others.
        var (limits, scans) = (new List<ScanCost>(), new List<ScanCost>());
        for (var round = 0; round <= Rounds; round++)
        {
            limits.Add(await limit(folder));
            scans.Add(await scan(folder));
        }

        Row($"{name}: reading only", limits, limits);
        Row($"{name}: scan", scans, limits);
    }

    private static void Row(string name, List<ScanCost> costs, List<ScanCost> limits)
    {
        var seconds = Median.Of(costs.Skip(1).Select(cost => cost.Seconds));
        var work = Median.Of(costs.Skip(1).Select(cost => cost.Work));
        var ratio = Ratio(cost => cost.Seconds);
        var workRatio = Ratio(cost => cost.Work);
        var last = costs[^1];
        var memory = costs.Max(cost => cost.Memory) / Mega;
        Console.WriteLine(
            FormattableString.Invariant($"| {name} | {last.Count:N0} | {last.Bytes / Mega:N0} | {seconds:0.00} | {ratio:0.00} ")
            + FormattableString.Invariant($"| {work:0.00} | {workRatio:0.00} | {last.Bytes / Mega / work:N0} ")
            + FormattableString.Invariant($"| {last.Found} | {memory:N0} |"));

        double Ratio(Func<ScanCost, double> figure) =>
            Median.Of(limits.Zip(costs).Skip(1).Select(pair => figure(pair.Second) / figure(pair.First)));
    }
}
