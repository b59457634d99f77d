using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>What a job or a session costs, with the service's names.</summary>
internal sealed record CostDetails(string CurrencyCode, double EstimatedTotal, IReadOnlyList<CostEventDetails> Events)
{
    public static CostDetails? From(QuantumJobCost? cost) => cost is null ? null
        : new(cost.CurrencyCode, cost.EstimatedTotal, [.. cost.Events.Select(CostEventDetails.From)]);
}
