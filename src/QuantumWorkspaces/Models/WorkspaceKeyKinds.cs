namespace QuantumWorkspaces;

/// <summary>The two access keys of a workspace. Each grants the whole workspace; two, so that one can be replaced while the other is in use.</summary>
[Flags]
public enum WorkspaceKeyKinds
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>The primary key: the one to use oneself.</summary>
    Primary = 1,

    /// <summary>The secondary key: the one to share, since it can be replaced without a stop of one's own programs.</summary>
    Secondary = 2,

    /// <summary>Both keys.</summary>
    Both = Primary | Secondary,
}
