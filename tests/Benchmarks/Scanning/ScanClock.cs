using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Benchmarks.Scanning;

/// <summary>The time of a run, and that of the processor: of this process and of the children that it has waited for.</summary>
internal sealed class ScanClock
{
    private const int Children = -1;
    private const int Fields = 18;
    private const double Micro = 1e-6;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly double _work = Work();

    private ScanClock()
    {
    }

    public static ScanClock Start()
    {
        GC.Collect();
        return new ScanClock();
    }

    public ScanCost Stop(long count, long bytes, int found) => new(
        count,
        bytes,
        Stopwatch.GetElapsedTime(_start).TotalSeconds,
        Work() - _work,
        found,
        Process.GetCurrentProcess().PeakWorkingSet64);

    private static double Work()
    {
        // Seconds and microseconds in user mode, then in the kernel; what follows is not needed.
        var usage = new long[Fields];
        return GetResourceUsage(Children, usage) == 0
            ? Environment.CpuUsage.TotalTime.TotalSeconds + usage[0] + usage[2] + ((usage[1] + usage[3]) * Micro) : double.NaN;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, long[] usage);
}
