using System.Diagnostics;

namespace Benchmarks.Measuring;

/// <summary>The runs of one measurement. None: it took longer than it may, and was cut.</summary>
internal sealed class Samples
{
    /// <summary>How long a measurement is repeated: of a long one there are fewer runs, one at least.</summary>
    private static readonly TimeSpan Repeating = TimeSpan.FromSeconds(15);

    private readonly IReadOnlyList<Sample> _samples;

    private Samples(IReadOnlyList<Sample> samples) => _samples = samples;

    /// <summary>Also for a measurement that is not tried, because a smaller one was cut already.</summary>
    public static Samples Cut { get; } = new([]);

    public bool IsCut => _samples.Count == 0;

    public int Count => _samples.Count;

    public TimeSpan Median => MedianOf(sample => sample.Time);

    /// <summary>The median of the processor's time.</summary>
    public TimeSpan Work => MedianOf(sample => sample.Work);

    public TimeSpan Worst => _samples.Max(sample => sample.Time);

    public double Allocated => Measuring.Median.Of(_samples.Select(sample => (double)sample.Allocated));

    /// <summary>All runs of several measurements.</summary>
    public static Samples Of(IReadOnlyList<Samples> parts) =>
        parts.Any(part => part.IsCut) ? Cut : new([.. parts.SelectMany(part => part._samples)]);

    /// <param name="prepare">What each run begins with; it is not measured.</param>
    /// <param name="rounds">How many runs count at most. One before them does not, unless there is no time for more.</param>
    /// <param name="cut">How long a run may take.</param>
    public static async Task<Samples> OfAsync<T>(Func<Task<T>> prepare, Func<T, CancellationToken, Task> run, int rounds, TimeSpan cut)
    {
        var samples = new List<Sample>();
        var start = Stopwatch.GetTimestamp();
        do
        {
            var input = await prepare();
            using var timeout = new CancellationTokenSource(cut);
            try
            {
                samples.Add(await Sample.OfAsync(() => run(input, timeout.Token)));
            }
            catch (OperationCanceledException) when (timeout.IsCancellationRequested)
            {
                break;
            }
        }
        while (samples.Count <= rounds && Stopwatch.GetElapsedTime(start) + samples[^1].Time < Repeating);

        return new Samples(samples.Count > 1 ? samples[1..] : samples);
    }

    private TimeSpan MedianOf(Func<Sample, TimeSpan> time) =>
        TimeSpan.FromSeconds(Measuring.Median.Of(_samples.Select(sample => time(sample).TotalSeconds)));
}
