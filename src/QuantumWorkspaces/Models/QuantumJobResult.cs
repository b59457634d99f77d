namespace QuantumWorkspaces;

/// <summary>What one circuit of a job returned.</summary>
public sealed class QuantumJobResult
{
    internal QuantumJobResult(IReadOnlyList<QuantumHistogramEntry> histogram, IReadOnlyList<QuantumOutcome>? shots) =>
        (Histogram, Shots) = (histogram, shots);

    /// <summary>How often each outcome came, or how probable it is, in the order of the service.</summary>
    public IReadOnlyList<QuantumHistogramEntry> Histogram { get; }

    /// <summary>The outcome of each shot, in order; null if the format has none.</summary>
    public IReadOnlyList<QuantumOutcome>? Shots { get; }
}
