using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>What one circuit of a job returned.</summary>
/// <param name="Shots">The outcome of each shot; null where the format has none.</param>
internal sealed record CircuitResult(IReadOnlyList<OutcomeDetails> Histogram, IReadOnlyList<string>? Shots)
{
    public static CircuitResult From(QuantumJobResult result) => new(
        [.. result.Histogram.Select(OutcomeDetails.From)], result.Shots?.Select(shot => shot.Text).ToList());
}
