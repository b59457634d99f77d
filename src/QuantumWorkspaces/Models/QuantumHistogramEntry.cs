using System.Globalization;

namespace QuantumWorkspaces;

/// <summary>An outcome with its count or its probability.</summary>
public sealed class QuantumHistogramEntry
{
    internal QuantumHistogramEntry(QuantumOutcome outcome, long? count, double probability) =>
        (Outcome, Count, Probability) = (outcome, count, probability);

    /// <summary>The outcome.</summary>
    public QuantumOutcome Outcome { get; }

    /// <summary>How often it came; null if the service gives probabilities.</summary>
    public long? Count { get; }

    /// <summary>How probable it is: as the service says, or its count divided by the number of shots.</summary>
    public double Probability { get; }

    /// <summary>How often the outcome is to be expected in a number of shots. This is no count: it need not be a whole number.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shots"/> is negative.</exception>
    public double GetExpectedCount(int shots) => shots >= 0
        ? Probability * shots : throw new ArgumentOutOfRangeException(nameof(shots), shots, "The number of shots is negative.");

    /// <summary>Returns the entry in one line, such as <c>00: 0.5 (52)</c>.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, Count is null ? "{0}: {1:0.####}" : "{0}: {1:0.####} ({2})", Outcome, Probability, Count);
}
