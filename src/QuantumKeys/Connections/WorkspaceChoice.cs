namespace QuantumKeys.Connections;

/// <summary>Which workspace the command line names; what it does not say is null.</summary>
internal sealed record WorkspaceChoice(
    string? SubscriptionId, string? ResourceGroupName, string? WorkspaceName, string? Location, string? WorkspaceId, Uri? Emulator)
{
    /// <summary>Whether it says anything about the workspace.</summary>
    public bool NamesWorkspace => (SubscriptionId ?? ResourceGroupName ?? WorkspaceName ?? Location ?? WorkspaceId) is not null;
}
