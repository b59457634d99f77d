namespace QuantumWorkspaces.Wire;

/// <inheritdoc cref="WorkspaceResource"/>
internal sealed class WorkspaceResourceProperties
{
    public bool? ApiKeyEnabled { get; set; }
    public string? EndpointUri { get; set; }
    public string? ProvisioningState { get; set; }
}
