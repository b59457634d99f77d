namespace QuantumWorkspaces;

/// <summary>What a workspace holds: a <see cref="QuantumJob"/> or a <see cref="QuantumSessionInfo"/>.</summary>
/// <remarks>
/// The type <c>ItemDetails</c> of the data plane in azure-rest-api-specs. A property is null if the service does not give a value.
/// </remarks>
public abstract class QuantumWorkspaceItem
{
    private protected QuantumWorkspaceItem() { }

    /// <summary>The ID: a GUID.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The name that its creator gave it. Names need not be unique.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The provider, such as <c>ionq</c>.</summary>
    public string ProviderId { get; internal init; } = "";

    /// <summary>The name of the target, such as <c>ionq.simulator</c>.</summary>
    public string Target { get; internal init; } = "";

    /// <summary>The priority.</summary>
    public QuantumJobPriority? Priority { get; internal init; }

    /// <summary>The tags that its creator gave it.</summary>
    public IReadOnlyList<string> Tags { get; internal init; } = [];

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedOn { get; internal init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedOn { get; internal init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset? LastUpdatedOn { get; internal init; }

    /// <summary>Who created it.</summary>
    public string? CreatedBy { get; internal init; }

    /// <summary>What created it: <c>User</c>, <c>Application</c>, <c>ManagedIdentity</c> or <c>Key</c>.</summary>
    public string? CreatedByType { get; internal init; }

    /// <summary>What it costs, as the service estimates it. There is none before it has run.</summary>
    public QuantumJobCost? Cost { get; internal init; }

    /// <summary>What it used, by unit, such as <c>standardMinutes</c>. Newer workspaces give this instead of a cost.</summary>
    public IReadOnlyDictionary<string, double> Usage { get; internal init; } = EmptyUsage;

    private static readonly Dictionary<string, double> EmptyUsage = new(StringComparer.Ordinal);
}
