namespace QuantumWorkspaces;

/// <summary>Which jobs and sessions are wanted, and in which order. What is not set, or is an empty list, lets all through.</summary>
public class QuantumItemFilter
{
    /// <summary>What the name begins with. The service cannot look for the names of sessions.</summary>
    public string? NamePrefix { get; set; }

    /// <summary>The providers.</summary>
    public IList<string> ProviderIds { get; } = [];

    /// <summary>The targets.</summary>
    public IList<string> Targets { get; } = [];

    /// <summary>
    /// The statuses, as the service writes them: those of <see cref="QuantumJobStatus"/> and <see cref="QuantumSessionStatus"/>. Older
    /// workspaces say <c>Waiting</c> and <c>Succeeded</c>, newer ones <c>Queued</c> and <c>Completed</c>.
    /// </summary>
    public IList<string> Statuses { get; } = [];

    /// <summary>The earliest time of creation.</summary>
    public DateTimeOffset? CreatedOnOrAfter { get; set; }

    /// <summary>The time that the creation was before.</summary>
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>What the list is sorted by.</summary>
    public QuantumItemOrder OrderBy { get; set; }

    /// <summary>Whether the order is turned around: with <see cref="QuantumItemOrder.CreatedOn"/>, the newest first.</summary>
    public bool IsDescending { get; set; }
}
