using System.Globalization;
using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>A quota as it is shown, with the service's names.</summary>
internal sealed record QuotaLine(
    string Dimension, string? Scope, string ProviderId, double? Utilization, double? Holds, double? Limit, string? Period)
{
    public static QuotaLine From(QuantumQuota quota) =>
        new(
            quota.Dimension,
            quota.Scope?.ToString(),
            quota.ProviderId,
            quota.Utilization,
            quota.Holds,
            quota.Limit,
            quota.Period?.ToString());

    public static Table ToTable(IReadOnlyList<QuotaLine> quotas)
    {
        var table = new Table("Dimension", "Provider", "Scope", "Period", "Used", "Held", "Limit");
        foreach (var quota in quotas)
        {
            table.Add(
                quota.Dimension,
                quota.ProviderId,
                quota.Scope,
                quota.Period,
                Number(quota.Utilization),
                Number(quota.Holds),
                Number(quota.Limit));
        }

        return table;
    }

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}
