namespace QuantumWorkspaces;

/// <summary>The two access keys of a workspace.</summary>
/// <remarks>Each key gives full access. There are two, so that one can be regenerated while the other is in use.</remarks>
[Flags]
public enum WorkspaceKeyKinds
{
    /// <summary>Neither key.</summary>
    None = 0,

    /// <summary>The primary key: for your own programs.</summary>
    Primary = 1,

    /// <summary>The secondary key: to share, since it can be regenerated without stopping your own programs.</summary>
    Secondary = 2,

    /// <summary>Both keys.</summary>
    Both = Primary | Secondary,
}
