using System.Collections.Concurrent;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>Receives the progress of a job on the thread that reports it.</summary>
internal sealed class Seen(Action<QuantumJob>? then = null) : IProgress<QuantumJob>
{
    private readonly ConcurrentQueue<QuantumJob> _jobs = new();

    public IEnumerable<string> Statuses => _jobs.Select(job => job.Status.ToString());

    public void Report(QuantumJob value)
    {
        _jobs.Enqueue(value);
        then?.Invoke(value);
    }
}
