namespace QuantumWorkspaces.Wire;

/// <summary>A page of the answer to <c>quotas</c> (azure-rest-api-specs, data plane, <c>Quotas_List</c>). Anything may be missing.</summary>
internal sealed class QuotaPage
{
    public List<Quota?>? Value { get; set; }

    public string? NextLink { get; set; }

    /// <summary>The quotas of the page.</summary>
    public IReadOnlyList<QuantumQuota> Quotas() => [.. (Value ?? []).Where(quota => quota is not null).Select(quota => quota!.ToQuota())];
}
