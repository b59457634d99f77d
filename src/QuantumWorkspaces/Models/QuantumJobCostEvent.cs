namespace QuantumWorkspaces;

/// <summary>A part of a <see cref="QuantumJobCost"/>.</summary>
/// <remarks>The type <c>UsageEvent</c> of the data plane in azure-rest-api-specs.</remarks>
public sealed class QuantumJobCostEvent
{
    internal QuantumJobCostEvent(
        string dimensionId, string? dimensionName, string? measureUnit, double? amountBilled, double? amountConsumed, double? unitPrice)
    {
        DimensionId = dimensionId;
        DimensionName = dimensionName;
        MeasureUnit = measureUnit;
        AmountBilled = amountBilled;
        AmountConsumed = amountConsumed;
        UnitPrice = unitPrice;
    }

    /// <summary>What is counted, such as <c>gs1q</c> (gates on one qubit, times shots).</summary>
    public string DimensionId { get; }

    /// <summary>The name of the dimension for people.</summary>
    public string? DimensionName { get; }

    /// <summary>The unit, such as <c>1q gate shot</c>.</summary>
    public string? MeasureUnit { get; }

    /// <summary>The amount that is billed.</summary>
    public double? AmountBilled { get; }

    /// <summary>The amount that was used.</summary>
    public double? AmountConsumed { get; }

    /// <summary>The price of a unit, in the currency of the cost.</summary>
    public double? UnitPrice { get; }
}
