using System.Diagnostics.Tracing;

namespace Benchmarks.Client;

/// <summary>
/// What a piece of code allocates, by type: the runtime tells of one object in each hundred thousand bytes, so that many runs give the
/// shares.
/// </summary>
internal sealed class AllocationProfile : EventListener
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const EventKeywords GarbageCollection = (EventKeywords)0x1;
    private const string Sample = "GCAllocationTick_V4";

    private readonly Dictionary<string, long> _samples = [];
    private bool _isOn;

    private AllocationProfile()
    {
    }

    /// <summary>The bytes a run, by the names of the types.</summary>
    public static async Task<IReadOnlyDictionary<string, double>> OfAsync(Func<Task> call, int runs)
    {
        // Once what is compiled in the background has been.
        for (var run = 0; run < runs / 4; run++)
            await call();

        using var profile = new AllocationProfile();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        profile._isOn = true;
        for (var run = 0; run < runs; run++)
            await call();

        profile._isOn = false;
        var bytes = (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / runs;
        lock (profile._samples)
        {
            var all = profile._samples.Values.Sum();
            if (all == 0)
                throw new InvalidOperationException($"The runtime sent no {Sample}.");

            return profile._samples.ToDictionary(type => type.Key, type => bytes * type.Value / all);
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime)
            EnableEvents(eventSource, EventLevel.Verbose, GarbageCollection);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (!_isOn || eventData.EventName != Sample || eventData.Payload is not { } payload)
            return;

        if (payload[eventData.PayloadNames!.IndexOf("TypeName")] is not string type)
            return;

        lock (_samples)
            _samples[type] = _samples.GetValueOrDefault(type) + 1;
    }
}
