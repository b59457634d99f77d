namespace QuantumKeys.Connections;

/// <summary>Where a workspace is.</summary>
internal sealed record WorkspaceAddress(Uri Endpoint, string SubscriptionId, string ResourceGroupName, string WorkspaceName);
