using Azure.Core;
using Azure.Identity;
using QuantumWorkspaces;

namespace QuantumKeys.Connections;

/// <summary>A workspace in Azure.</summary>
/// <remarks>
/// Authenticates with the identity that <see cref="DefaultAzureCredential"/> finds, or with the access key of the connection string in the
/// environment.
/// </remarks>
/// <param name="log">Receives a line with the workspace whose keys are managed, so that nobody takes it for another one.</param>
internal sealed class AzureConnection(WorkspaceChoice choice, TextWriter log) : Connection
{
    public override Task<Workspace> OpenWorkspaceAsync(CancellationToken cancellationToken) => Task.FromResult(OpenWith(credential: null));

    public override async Task<WorkspaceKeysClient> OpenKeysAsync(CancellationToken cancellationToken)
    {
        var credential = new DefaultAzureCredential();
        var id = choice.WorkspaceId ?? await WorkspaceIdentity.OfAsync(OpenWith(credential), choice.SaysWhere, cancellationToken);
        await log.WriteLineAsync(
            $"This is '{id.Name}' in the resource group '{id.ResourceGroupName}' of the subscription {id.SubscriptionId} in Azure");
        return new WorkspaceKeysClient(id, credential);
    }

    public override async Task<WorkspaceAddress> FindAddressAsync(CancellationToken cancellationToken)
    {
        var workspace = OpenWith(new DefaultAzureCredential());
        await workspace.LocateAsync(cancellationToken);
        return new(workspace.Endpoint!, workspace.SubscriptionId!, workspace.ResourceGroupName!, workspace.WorkspaceName);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <param name="credential">Null: the access key of the environment's connection string, where there is one.</param>
    private Workspace OpenWith(TokenCredential? credential) => Open(() => choice.WorkspaceId is { } id
        ? new Workspace(id, credential ?? new DefaultAzureCredential())
        : new Workspace(choice.SubscriptionId, choice.ResourceGroupName, choice.WorkspaceName, choice.Location, credential));
}
