namespace QuantumWorkspaces.Transport;

/// <summary>A key, and the only place where it may be sent.</summary>
internal sealed record EndpointKey(AzureKeyCredential Credential, Uri Endpoint);
