namespace QuantumWorkspaces.Wire;

/// <summary>A part of a <see cref="CostEstimate"/>.</summary>
internal sealed class UsageEvent
{
    public string? DimensionId { get; set; }
    public string? DimensionName { get; set; }
    public string? MeasureUnit { get; set; }
    public double? AmountBilled { get; set; }
    public double? AmountConsumed { get; set; }
    public double? UnitPrice { get; set; }

    public QuantumJobCostEvent ToEvent() => new(DimensionId ?? "", DimensionName, MeasureUnit, AmountBilled, AmountConsumed, UnitPrice);
}
