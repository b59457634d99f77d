using System.Diagnostics;

namespace QuantumWorkspaces;

/// <summary>The access keys of a workspace.</summary>
/// <remarks>
/// The type <c>ListKeysResult</c> of the management plane in azure-rest-api-specs. A property is null if the service does not give a value.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WorkspaceKeys
{
    internal WorkspaceKeys(bool? areEnabled, WorkspaceKey? primaryKey, WorkspaceKey? secondaryKey) =>
        (AreEnabled, PrimaryKey, SecondaryKey) = (areEnabled, primaryKey, secondaryKey);

    /// <summary>Whether access keys are enabled for the workspace.</summary>
    public bool? AreEnabled { get; }

    /// <summary>The primary key.</summary>
    public WorkspaceKey? PrimaryKey { get; }

    /// <summary>The secondary key.</summary>
    public WorkspaceKey? SecondaryKey { get; }

    internal WorkspaceKey? this[WorkspaceKeyKinds kind] => kind == WorkspaceKeyKinds.Primary ? PrimaryKey : SecondaryKey;

    /// <summary>Returns whether the keys are enabled and when they were created, without the keys.</summary>
    public override string ToString()
    {
        var state = AreEnabled switch { true => "enabled", false => "disabled", null => "enabled or not is unknown" };
        return $"Access keys ({state}): {PrimaryKey?.ToString() ?? "no primary key"}; {SecondaryKey?.ToString() ?? "no secondary key"}";
    }
}
