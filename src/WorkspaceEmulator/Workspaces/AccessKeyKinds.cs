namespace WorkspaceEmulator.Workspaces;

/// <summary>Which of a workspace's two keys.</summary>
[Flags]
public enum AccessKeyKinds
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>The one for one's own services.</summary>
    Primary = 1,

    /// <summary>The one to share, which can be replaced without stopping one's own services.</summary>
    Secondary = 2,

    /// <summary>Both.</summary>
    Both = Primary | Secondary,
}
