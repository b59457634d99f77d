namespace QuantumWorkspaces.Wire;

/// <summary>A workspace as an Azure resource (azure-rest-api-specs, resource-manager, <c>QuantumWorkspace</c>): what is read of it.</summary>
internal sealed class WorkspaceResource
{
    public string? Location { get; set; }

    public WorkspaceResourceProperties? Properties { get; set; }
}
