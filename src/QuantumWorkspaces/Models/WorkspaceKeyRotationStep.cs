namespace QuantumWorkspaces;

/// <summary>A step of a rotation of access keys.</summary>
public enum WorkspaceKeyRotationStep
{
    /// <summary>Send a request with the key, to check that the service accepts it.</summary>
    Checking,

    /// <summary>Hand over the key to the users of the workspace.</summary>
    HandingOver,

    /// <summary>Wait for requests with this key that were in progress when the other key was handed over.</summary>
    Waiting,

    /// <summary>Regenerate the key: the old key stops working immediately.</summary>
    Regenerating,

    /// <summary>None: the rotation is complete, and the key is in use.</summary>
    Completed,
}
