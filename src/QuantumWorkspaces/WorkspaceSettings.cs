using Azure;

namespace QuantumWorkspaces;

/// <summary>Which workspace, at which address, and the access key if there is one. Everything in it has been checked.</summary>
/// <param name="Key">Null: Microsoft Entra.</param>
internal sealed record WorkspaceSettings(Uri Endpoint, string SubscriptionId, string ResourceGroupName, string WorkspaceName, AzureKeyCredential? Key)
{
    public static WorkspaceSettings From(QuantumConnectionString connectionString) => new(
        connectionString.Endpoint,
        connectionString.SubscriptionId,
        connectionString.ResourceGroupName,
        connectionString.WorkspaceName,
        connectionString.Credential);
}
