using System.Globalization;

namespace QuantumWorkspaces;

/// <summary>What a job or a session costs, as the service estimates it.</summary>
/// <remarks>The type <c>CostEstimate</c> of the data plane in azure-rest-api-specs.</remarks>
public sealed class QuantumJobCost
{
    internal QuantumJobCost(string currencyCode, double estimatedTotal, IReadOnlyList<QuantumJobCostEvent> events) =>
        (CurrencyCode, EstimatedTotal, Events) = (currencyCode, estimatedTotal, events);

    /// <summary>The currency, such as <c>USD</c>.</summary>
    public string CurrencyCode { get; }

    /// <summary>The total in this currency.</summary>
    public double EstimatedTotal { get; }

    /// <summary>What is billed; empty while the job runs.</summary>
    public IReadOnlyList<QuantumJobCostEvent> Events { get; }

    /// <summary>Returns the total, such as <c>0.30 USD</c>.</summary>
    public override string ToString() =>
        VisibleText.Of(string.Format(CultureInfo.InvariantCulture, "{0:0.00##} {1}", EstimatedTotal, CurrencyCode));
}
