namespace QuantumWorkspaces;

/// <summary>The progress of a rotation of access keys.</summary>
public sealed class WorkspaceKeyRotationProgress
{
    internal WorkspaceKeyRotationProgress(WorkspaceKeyRotationStep step, WorkspaceKeyKinds key) => (Step, Key) = (step, key);

    /// <summary>The next step.</summary>
    public WorkspaceKeyRotationStep Step { get; }

    /// <summary>The key that the step is about.</summary>
    public WorkspaceKeyKinds Key { get; }

    /// <summary>Returns the step in words, such as <c>Regenerating the secondary key</c>.</summary>
    public override string ToString()
    {
        var key = Key == WorkspaceKeyKinds.Primary ? "primary" : "secondary";
        return Step switch
        {
            WorkspaceKeyRotationStep.Checking => $"Checking that the {key} key works",
            WorkspaceKeyRotationStep.HandingOver => $"Handing the {key} key over",
            WorkspaceKeyRotationStep.Waiting => $"Waiting for requests that still use the {key} key",
            WorkspaceKeyRotationStep.Regenerating => $"Regenerating the {key} key",
            _ => $"Completed: the {key} key is in use",
        };
    }
}
