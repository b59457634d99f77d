namespace QuantumWorkspaces.Wire;

/// <summary>A cost as the service describes it.</summary>
internal sealed class CostEstimate
{
    public string? CurrencyCode { get; set; }
    public double? EstimatedTotal { get; set; }
    public List<UsageEvent?>? Events { get; set; }

    public QuantumJobCost ToCost() => new(
        CurrencyCode ?? "",
        EstimatedTotal ?? 0,
        [.. (Events ?? []).Where(item => item is not null).Select(item => item!.ToEvent())]);
}
