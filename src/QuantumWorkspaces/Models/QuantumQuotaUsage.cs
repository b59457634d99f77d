using System.Globalization;

namespace QuantumWorkspaces;

/// <summary>How much of a target was used.</summary>
/// <remarks>The type <c>QuotaUsage</c> of the data plane in azure-rest-api-specs, which newer workspaces have.</remarks>
public sealed class QuantumQuotaUsage
{
    internal QuantumQuotaUsage(
        string providerId, QuotaUsageScope? scope, string? targetId, IReadOnlyDictionary<string, double> usage,
        DateTimeOffset? lastModifiedOn)
    {
        ProviderId = providerId;
        Scope = scope;
        TargetId = targetId;
        Usage = usage;
        LastModifiedOn = lastModifiedOn;
    }

    /// <summary>The provider.</summary>
    public string ProviderId { get; }

    /// <summary>Whose usage it is.</summary>
    public QuotaUsageScope? Scope { get; }

    /// <summary>The target; null if the usage is not that of one target.</summary>
    public string? TargetId { get; }

    /// <summary>The amounts, by unit.</summary>
    public IReadOnlyDictionary<string, double> Usage { get; }

    /// <summary>When this was counted last.</summary>
    public DateTimeOffset? LastModifiedOn { get; }

    /// <summary>Returns the usage in one line, such as <c>ionq ionq.qpu (WorkspaceTarget): standardMinutes 12.5</c>.</summary>
    public override string ToString()
    {
        var amounts = Usage.Select(amount => string.Format(CultureInfo.InvariantCulture, "{0} {1:0.###}", amount.Key, amount.Value));
        return VisibleText.Of($"{ProviderId} {TargetId} ({Scope?.ToString() ?? "scope unknown"}): {string.Join(", ", amounts)}");
    }
}
