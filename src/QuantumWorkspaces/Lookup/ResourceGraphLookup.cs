using System.Text.Json;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Settings;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces.Lookup;

/// <summary>Finds a workspace in Azure Resource Graph, by its name and by what else is known.</summary>
internal sealed class ResourceGraphLookup(ManagementPipeline management)
{
    private const string Path = "/providers/Microsoft.ResourceGraph/resources";
    private const string ApiVersion = "2021-03-01";

    /// <exception cref="RequestFailedException">There is no such workspace, or more than one.</exception>
    public async ValueTask<FoundWorkspace> FindAsync(WorkspaceSettings settings, bool async, CancellationToken cancellationToken)
    {
        var query = new ResourceGraphQuery { Query = QueryFor(settings), Subscriptions = settings.SubscriptionId is { } id ? [id] : null };
        var body = BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(query, WireJsonContext.Default.ResourceGraphQuery));
        using var message = management.CreateMessage(RequestMethod.Post, management.AddressOf(Path, ApiVersion), body);
        var answer = await management
            .SendAsync(message, WireJsonContext.Default.ResourceGraphAnswer, async, cancellationToken).ConfigureAwait(false);
        return answer.Data?.FindAll(row => row is not null) switch
        {
            [{ } row] => new FoundWorkspace(row.SubscriptionId, row.ResourceGroup, row.Location, row.EndpointUri, row.ProvisioningState),
            null or [] => throw LookupError.NotFound(
                $"There is no Azure Quantum workspace {Described(settings)}, or the identity may not see it. "
                + "Check the name, and the role of the identity."),
            { } several => throw LookupError.Unusable(
                "WorkspaceNotUnique",
                $"There are {several.Count} Azure Quantum workspaces {Described(settings)}. "
                + "Give the subscription id and the resource group as well."),
        };
    }

    private static string QueryFor(WorkspaceSettings settings)
    {
        var filters = new List<string> { "type =~ 'microsoft.quantum/workspaces'", $"name =~ {Quoted(settings.WorkspaceName)}" };
        if (settings.ResourceGroupName is { } resourceGroup)
            filters.Add($"resourceGroup =~ {Quoted(resourceGroup)}");

        if (settings.Location is { } location)
            filters.Add($"location =~ {Quoted(location)}");

        return $"Resources | where {string.Join(" | where ", filters)}"
            + " | extend endpointUri = tostring(properties.endpointUri), provisioningState = tostring(properties.provisioningState)"
            + " | project subscriptionId, resourceGroup, location, endpointUri, provisioningState";
    }

    /// <summary>A text as a literal of the query language. The values have been checked, so this is a second line of defense.</summary>
    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\").Replace("'", "\\'")}'";

    private static string Described(WorkspaceSettings settings)
    {
        var text = $"with the name '{settings.WorkspaceName}'";
        if (settings.ResourceGroupName is { } resourceGroup)
            text += $" in the resource group '{resourceGroup}'";

        if (settings.Location is { } location)
            text += $" in the location '{location}'";

        return settings.SubscriptionId is { } id ? $"{text} in the subscription {id}" : text;
    }
}
