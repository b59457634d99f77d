namespace QuantumWorkspaces;

/// <summary>How a rotation of access keys goes about it.</summary>
public class WorkspaceKeyRotationOptions
{
    /// <summary>Which keys to make anew. Both at first.</summary>
    public WorkspaceKeyKinds Keys { get; set; } = WorkspaceKeyKinds.Both;

    /// <summary>
    /// How long to wait after a key was handed over before the other one is made anew, so that requests under way with it are still answered.
    /// 30 seconds at first. Where those that use the workspace look for a new key from time to time, give it that time.
    /// </summary>
    public TimeSpan GracePeriod { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the service may take until it accepts a new key. 2 minutes at first.</summary>
    public TimeSpan CheckTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Leaves keys alone that were made at this time or later. Give the time at which a rotation began that was interrupted, and no key is made anew twice;
    /// or the time ninety days ago, to rotate what is older. Null at first: all keys.
    /// </summary>
    public DateTimeOffset? OnlyCreatedBefore { get; set; }

    /// <summary>Is told of each step before it is done. It is never given a key.</summary>
    public IProgress<WorkspaceKeyRotationProgress>? Progress { get; set; }
}
