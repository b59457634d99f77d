using System.Globalization;

namespace QuantumWorkspaces;

/// <summary>A limit on what a workspace or its subscription may use.</summary>
/// <remarks>
/// The type <c>Quota</c> of the data plane in azure-rest-api-specs. A property is null if the service does not give a value.
/// </remarks>
public sealed class QuantumQuota
{
    internal QuantumQuota(
        string dimension, QuotaScope? scope, string providerId, double? utilization, double? holds, double? limit, QuotaPeriod? period)
    {
        Dimension = dimension;
        Scope = scope;
        ProviderId = providerId;
        Utilization = utilization;
        Holds = holds;
        Limit = limit;
        Period = period;
    }

    /// <summary>What the quota counts, such as <c>concurrent_cpu_jobs</c>. The name contains the unit.</summary>
    public string Dimension { get; }

    /// <summary>Whose usage the quota counts.</summary>
    public QuotaScope? Scope { get; }

    /// <summary>The provider that grants the quota.</summary>
    public string ProviderId { get; }

    /// <summary>The amount used in the current period, in the unit of <see cref="Dimension"/>.</summary>
    public double? Utilization { get; }

    /// <summary>The amount reserved for jobs that are running, in the unit of <see cref="Dimension"/>.</summary>
    public double? Holds { get; }

    /// <summary>The amount that may be used in a period, in the unit of <see cref="Dimension"/>.</summary>
    public double? Limit { get; }

    /// <summary>When the quota is reset.</summary>
    public QuotaPeriod? Period { get; }

    /// <summary>Returns the quota in one line, such as <c>concurrent_cpu_jobs (Workspace): 0 of 10</c>.</summary>
    public override string ToString()
    {
        var scope = Scope?.ToString() ?? "scope unknown";
        var used = Utilization?.ToString("0.###", CultureInfo.InvariantCulture) ?? "use unknown";
        return VisibleText.Of(Limit is { } limit
            ? string.Format(CultureInfo.InvariantCulture, "{0} ({1}): {2} of {3:0.###}", Dimension, scope, used, limit)
            : $"{Dimension} ({scope}): {used}, no limit given");
    }
}
