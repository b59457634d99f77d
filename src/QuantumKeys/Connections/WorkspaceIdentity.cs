using Azure.Core;
using QuantumKeys.CommandLine;
using QuantumWorkspaces;

namespace QuantumKeys.Connections;

/// <summary>The resource id of a workspace, which is needed to manage its keys.</summary>
internal static class WorkspaceIdentity
{
    private const string Form = "--workspace-id takes /subscriptions/ID/resourceGroups/NAME/providers/Microsoft.Quantum/workspaces/NAME.";

    /// <exception cref="UsageException">The text is not the id of a workspace.</exception>
    public static ResourceIdentifier Parse(string text)
    {
        if (!ResourceIdentifier.TryParse(text, out var id)
            || id!.SubscriptionId is null
            || id.ResourceGroupName is null
            || !IsWorkspace(id))
            throw new UsageException(Form);

        try
        {
            return WorkspaceKeysClient.CreateResourceIdentifier(id.SubscriptionId, id.ResourceGroupName, id.Name);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException($"{Form} {UsageException.From(exception).Message}");
        }
    }

    /// <summary>The id of a workspace that may be known by its name only.</summary>
    /// <param name="looksUp">Whether Azure is asked even where nothing is missing: it knows the location.</param>
    public static async Task<ResourceIdentifier> OfAsync(Workspace workspace, bool looksUp, CancellationToken cancellationToken)
    {
        if (looksUp || workspace.SubscriptionId is null || workspace.ResourceGroupName is null)
            await workspace.LocateAsync(cancellationToken);

        return WorkspaceKeysClient.CreateResourceIdentifier(
            workspace.SubscriptionId!, workspace.ResourceGroupName!, workspace.WorkspaceName);
    }

    private static bool IsWorkspace(ResourceIdentifier id) =>
        id.ResourceType.ToString().Equals("Microsoft.Quantum/workspaces", StringComparison.OrdinalIgnoreCase);
}
