namespace QuantumWorkspaces.Wire;

/// <summary>The body of <c>storage/sasUri</c> (azure-rest-api-specs, data plane, <c>BlobDetails</c>).</summary>
internal sealed class SignedAddressRequest
{
    public string? ContainerName { get; set; }

    /// <summary>Null: the address of the container.</summary>
    public string? BlobName { get; set; }
}
