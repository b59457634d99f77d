namespace QuantumWorkspaces.Wire;

/// <summary>The properties that are read of a workspace as an Azure resource.</summary>
/// <remarks>azure-rest-api-specs, resource-manager, <c>QuantumWorkspace</c>.</remarks>
internal sealed class WorkspaceResource : IAnswer
{
    public string? Location { get; set; }
    public WorkspaceResourceProperties? Properties { get; set; }

    bool IAnswer.IsComplete => true;
}
