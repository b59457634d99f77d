namespace QuantumWorkspaces.Wire;

/// <summary>A page of the response to <c>quotaUsages</c>. Any property may be missing.</summary>
internal sealed class QuotaUsagePage : IAnswer
{
    public List<QuotaUsage?>? Value { get; set; }
    public string? NextLink { get; set; }

    bool IAnswer.IsComplete => Value is not null;

    public IReadOnlyList<QuantumQuotaUsage> Usages() =>
        [.. (Value ?? []).Where(usage => usage is not null).Select(usage => usage!.ToUsage())];
}
