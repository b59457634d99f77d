using System.Diagnostics;

namespace QuantumWorkspaces;

/// <summary>The access keys of a workspace (azure-rest-api-specs, resource-manager, <c>ListKeysResult</c>). What is null is what the service did not say.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WorkspaceKeys
{
    internal WorkspaceKeys(bool? areEnabled, WorkspaceKey? primaryKey, WorkspaceKey? secondaryKey)
    {
        AreEnabled = areEnabled;
        PrimaryKey = primaryKey;
        SecondaryKey = secondaryKey;
    }

    /// <summary>Whether the workspace takes access keys at all.</summary>
    public bool? AreEnabled { get; }

    /// <summary>The primary key.</summary>
    public WorkspaceKey? PrimaryKey { get; }

    /// <summary>The secondary key.</summary>
    public WorkspaceKey? SecondaryKey { get; }

    internal WorkspaceKey? this[WorkspaceKeyKinds kind] => kind == WorkspaceKeyKinds.Primary ? PrimaryKey : SecondaryKey;

    /// <summary>Whether the keys are enabled and when they were made; nothing of the keys.</summary>
    public override string ToString()
    {
        var state = AreEnabled switch { true => "enabled", false => "disabled", null => "enabled or not is unknown" };
        return $"Access keys ({state}): {PrimaryKey?.ToString() ?? "no primary key"}; {SecondaryKey?.ToString() ?? "no secondary key"}";
    }
}
