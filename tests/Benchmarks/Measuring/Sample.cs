using System.Diagnostics;

namespace Benchmarks.Measuring;

/// <summary>The time and the allocation of one run.</summary>
/// <param name="Work">The time of the processor, on all threads: where the machine does other things too, the one to compare.</param>
/// <param name="Allocated">Bytes, on all threads.</param>
internal sealed record Sample(TimeSpan Time, TimeSpan Work, long Allocated)
{
    public static async Task<Sample> OfAsync(Func<Task> run)
    {
        // What an earlier run has left is not collected at this one's expense.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var work = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await run();
        var time = Stopwatch.GetElapsedTime(start);
        return new Sample(time, Environment.CpuUsage.TotalTime - work, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }
}
