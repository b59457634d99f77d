namespace QuantumWorkspaces.Wire;

/// <summary>A workspace that was found, with the columns that the query asks for.</summary>
internal sealed class ResourceGraphRow
{
    public string? SubscriptionId { get; set; }
    public string? ResourceGroup { get; set; }
    public string? Location { get; set; }
    public string? EndpointUri { get; set; }
    public string? ProvisioningState { get; set; }
}
