using QuantumWorkspaces.Http;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces.Lookup;

/// <summary>Finds a workspace in Azure Resource Manager, by its resource ID.</summary>
internal sealed class ResourceLookup(ManagementPipeline management)
{
    public async ValueTask<FoundWorkspace> FindAsync(ResourceIdentifier id, bool async, CancellationToken cancellationToken)
    {
        using var message = management.CreateMessage(RequestMethod.Get, management.AddressOf(id));
        var resource = await management
            .SendAsync(message, WireJsonContext.Default.WorkspaceResource, async, cancellationToken).ConfigureAwait(false);
        var properties = resource.Properties;
        return new FoundWorkspace(
            id.SubscriptionId, id.ResourceGroupName, resource.Location, properties?.EndpointUri, properties?.ProvisioningState);
    }
}
