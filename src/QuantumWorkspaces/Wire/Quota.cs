namespace QuantumWorkspaces.Wire;

/// <summary>A quota as the service describes it.</summary>
internal sealed class Quota
{
    public string? Dimension { get; set; }
    public string? Scope { get; set; }
    public string? ProviderId { get; set; }
    public double? Utilization { get; set; }
    public double? Holds { get; set; }
    public double? Limit { get; set; }
    public string? Period { get; set; }

    public QuantumQuota ToQuota() => new(
        Dimension ?? "",
        Scope is null ? default(QuotaScope?) : new QuotaScope(Scope),
        ProviderId ?? "",
        Utilization,
        Holds,
        Limit,
        Period is null ? default(QuotaPeriod?) : new QuotaPeriod(Period));
}
