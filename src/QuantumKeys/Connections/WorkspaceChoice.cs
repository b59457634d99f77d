using Azure.Core;

namespace QuantumKeys.Connections;

/// <summary>Which workspace the command line names; what it does not say is null.</summary>
internal sealed record WorkspaceChoice(
    string? SubscriptionId,
    string? ResourceGroupName,
    string? WorkspaceName,
    string? Location,
    ResourceIdentifier? WorkspaceId,
    Uri? Emulator)
{
    /// <summary>Whether it, or the environment, says in which location the workspace is.</summary>
    public bool SaysWhere => (Location ?? EnvironmentVariables.Location) is not null;

    /// <summary>
    /// Whether it, or the environment, names a workspace. A variable that other programs use as well does not: <c>SUBSCRIPTION_ID</c>,
    /// <c>RESOURCE_GROUP</c>, <c>LOCATION</c>.
    /// </summary>
    public bool NamesWorkspace => WorkspaceId is not null || WithVariables.WorkspaceName is not null;

    /// <summary>The same with the names that the environment adds.</summary>
    public WorkspaceChoice WithVariables => WorkspaceId is not null ? this : this with
    {
        SubscriptionId = SubscriptionId ?? EnvironmentVariables.SubscriptionId,
        ResourceGroupName = ResourceGroupName ?? EnvironmentVariables.ResourceGroupName,
        WorkspaceName = WorkspaceName ?? EnvironmentVariables.WorkspaceName,
    };
}
