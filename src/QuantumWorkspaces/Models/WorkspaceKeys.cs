using System.Diagnostics;

namespace QuantumWorkspaces;

/// <summary>The access keys of a workspace (azure-rest-api-specs, resource-manager, <c>ListKeysResult</c>). What is null is what the service did not say.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WorkspaceKeys
{
    internal WorkspaceKeys(bool? areEnabled, WorkspaceKey? primary, WorkspaceKey? secondary)
    {
        AreEnabled = areEnabled;
        Primary = primary;
        Secondary = secondary;
    }

    /// <summary>Whether the workspace takes access keys at all.</summary>
    public bool? AreEnabled { get; }

    /// <summary>The primary key.</summary>
    public WorkspaceKey? Primary { get; }

    /// <summary>The secondary key.</summary>
    public WorkspaceKey? Secondary { get; }

    internal WorkspaceKey? this[WorkspaceKeyKinds kind] => kind == WorkspaceKeyKinds.Primary ? Primary : Secondary;

    /// <summary>Whether the keys are enabled and when they were made; nothing of the keys.</summary>
    public override string ToString()
    {
        var state = AreEnabled switch { true => "enabled", false => "disabled", null => "enabled or not is unknown" };
        return $"Access keys ({state}): {Primary?.ToString() ?? "no primary key"}; {Secondary?.ToString() ?? "no secondary key"}";
    }
}
