namespace QuantumWorkspaces;

/// <summary>What a rotation of access keys is about to do.</summary>
public enum WorkspaceKeyRotationStep
{
    /// <summary>Ask the service with the key, to see that it is accepted.</summary>
    Checking,

    /// <summary>Hand the key over to those that use the workspace.</summary>
    HandingOver,

    /// <summary>Wait until requests with the key are through that were under way when the other one was handed over.</summary>
    Waiting,

    /// <summary>Make the key anew: the old one stops working at once.</summary>
    Regenerating,

    /// <summary>Nothing: the rotation has ended, and the key is the one in use.</summary>
    Completed,
}
