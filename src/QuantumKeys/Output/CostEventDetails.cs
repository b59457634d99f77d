using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>A part of a cost, with the service's names.</summary>
internal sealed record CostEventDetails(
    string DimensionId, string? DimensionName, string? MeasureUnit, double? AmountBilled, double? AmountConsumed, double? UnitPrice)
{
    public static CostEventDetails From(QuantumJobCostEvent part) =>
        new(part.DimensionId, part.DimensionName, part.MeasureUnit, part.AmountBilled, part.AmountConsumed, part.UnitPrice);
}
