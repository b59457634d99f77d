using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>Why a job failed, with the service's names.</summary>
internal sealed record JobErrorDetails(string? Code, string? Message, string? Target, IReadOnlyList<JobErrorDetails> Details)
{
    public static JobErrorDetails? From(QuantumJobError? error) => error is null ? null
        : new(error.Code, error.Message, error.Target, [.. error.Details.Select(From).OfType<JobErrorDetails>()]);
}
