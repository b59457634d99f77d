namespace QuantumWorkspaces;

/// <summary>Options that configure a rotation of access keys.</summary>
public class WorkspaceKeyRotationOptions
{
    /// <summary>The keys to regenerate. The default is both.</summary>
    public WorkspaceKeyKinds Keys { get; set; } = WorkspaceKeyKinds.Both;

    /// <summary>The time between handing over a key and regenerating the other one. The default is 30 seconds.</summary>
    /// <remarks>
    /// Requests that are in progress with the other key still succeed in this time. If users of the workspace check for a new key only from
    /// time to time, use at least that interval.
    /// </remarks>
    public TimeSpan GracePeriod { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The maximum time until the service accepts a new key. The default is 2 minutes.</summary>
    public TimeSpan CheckTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a request may still be carried out after its response was lost. The default is 1 minute.</summary>
    /// <remarks>
    /// A request to regenerate a key is sent again only after this time, and nobody is moved to the new key before it has passed once
    /// more: a request that is carried out late would make the key invalid. At most <see cref="CheckTimeout"/> is waited for.
    /// </remarks>
    public TimeSpan LateRequestTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a new key has to stay the same before anybody is moved to it: a proxy may double the request.</summary>
    internal TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Rotates only keys that were created before this time. The default is null: all keys.</summary>
    /// <remarks>
    /// To continue a rotation that was interrupted without regenerating a key twice, use the time at which it started. To rotate keys that
    /// are older than ninety days, use the time ninety days ago.
    /// </remarks>
    public DateTimeOffset? OnlyCreatedBefore { get; set; }

    /// <summary>Receives each step before it is carried out. It never receives a key.</summary>
    public IProgress<WorkspaceKeyRotationProgress>? Progress { get; set; }
}
