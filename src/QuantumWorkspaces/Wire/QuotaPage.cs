namespace QuantumWorkspaces.Wire;

/// <summary>A page of the response to <c>quotas</c>. Any property may be missing.</summary>
/// <remarks>azure-rest-api-specs, data plane, <c>Quotas_List</c>.</remarks>
internal sealed class QuotaPage : IAnswer
{
    public List<Quota?>? Value { get; set; }
    public string? NextLink { get; set; }

    bool IAnswer.IsComplete => Value is not null;

    /// <summary>The quotas of the page.</summary>
    public IReadOnlyList<QuantumQuota> Quotas() => [.. (Value ?? []).Where(quota => quota is not null).Select(quota => quota!.ToQuota())];
}
