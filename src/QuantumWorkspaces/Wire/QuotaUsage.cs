namespace QuantumWorkspaces.Wire;

/// <summary>A usage as the service describes it.</summary>
internal sealed class QuotaUsage
{
    public string? ProviderId { get; set; }
    public string? Scope { get; set; }
    public string? TargetId { get; set; }
    public Dictionary<string, double>? Usage { get; set; }
    public string? LastModifiedTime { get; set; }

    public QuantumQuotaUsage ToUsage() => new(
        ProviderId ?? "", Scope is null ? default(QuotaUsageScope?) : new QuotaUsageScope(Scope), TargetId, Usage ?? [],
        WireValues.TimeOf(LastModifiedTime));
}
