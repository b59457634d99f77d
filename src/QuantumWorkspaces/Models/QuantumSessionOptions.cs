namespace QuantumWorkspaces;

/// <summary>Options that configure a session.</summary>
public class QuantumSessionOptions
{
    /// <summary>The ID of the session: a GUID. The default is null: a new one.</summary>
    public string? SessionId { get; set; }

    /// <summary>The name of the session, for people. The default is null: a name with the ID.</summary>
    public string? Name { get; set; }

    /// <summary>The provider. The default is null: the part of the target's name before the first period.</summary>
    public string? ProviderId { get; set; }

    /// <summary>What becomes of the session when one of its jobs fails. The default is null: the service's default, to abort.</summary>
    public QuantumSessionFailurePolicy? FailurePolicy { get; set; }

    /// <summary>The priority. The default is null: the service's default.</summary>
    public QuantumJobPriority? Priority { get; set; }

    /// <summary>Tags, which are kept with the session.</summary>
    public IList<string> Tags { get; } = [];
}
