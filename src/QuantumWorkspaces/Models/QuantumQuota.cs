using System.Globalization;

namespace QuantumWorkspaces;

/// <summary>
/// How much of something a workspace or its subscription may use. What is null is what the service did not say (azure-rest-api-specs, data
/// plane, <c>Quota</c>).
/// </summary>
public sealed class QuantumQuota
{
    internal QuantumQuota(string dimension, QuotaScope? scope, string providerId, double? utilization, double? holds, double? limit, QuotaPeriod? period)
    {
        Dimension = dimension;
        Scope = scope;
        ProviderId = providerId;
        Utilization = utilization;
        Holds = holds;
        Limit = limit;
        Period = period;
    }

    /// <summary>What is counted, such as <c>concurrent_cpu_jobs</c>. Its name gives the unit.</summary>
    public string Dimension { get; }

    /// <summary>Whose use is counted.</summary>
    public QuotaScope? Scope { get; }

    /// <summary>The provider that grants the quota.</summary>
    public string ProviderId { get; }

    /// <summary>How much was used in the current period, in the unit of <see cref="Dimension"/>.</summary>
    public double? Utilization { get; }

    /// <summary>How much is set aside for jobs that run now, in the unit of <see cref="Dimension"/>.</summary>
    public double? Holds { get; }

    /// <summary>How much may be used in a period, in the unit of <see cref="Dimension"/>.</summary>
    public double? Limit { get; }

    /// <summary>After what time counting begins anew.</summary>
    public QuotaPeriod? Period { get; }

    /// <summary>The quota in one line, such as <c>concurrent_cpu_jobs (Workspace): 0 of 10</c>.</summary>
    public override string ToString()
    {
        var scope = Scope?.ToString() ?? "scope unknown";
        var used = Utilization?.ToString("0.###", CultureInfo.InvariantCulture) ?? "use unknown";
        return Limit is { } limit
            ? string.Format(CultureInfo.InvariantCulture, "{0} ({1}): {2} of {3:0.###}", Dimension, scope, used, limit)
            : $"{Dimension} ({scope}): {used}, no limit given";
    }
}
