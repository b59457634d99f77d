using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>An outcome of a job.</summary>
/// <param name="Outcome">The first qubit, or the first bit of a register, first.</param>
/// <param name="Display">As the service writes it.</param>
/// <param name="Count">Null where the service gives probabilities.</param>
internal sealed record OutcomeDetails(string Outcome, string Display, double Probability, long? Count)
{
    public static OutcomeDetails From(QuantumHistogramEntry entry) =>
        new(entry.Outcome.Text, entry.Outcome.Display, entry.Probability, entry.Count);
}
