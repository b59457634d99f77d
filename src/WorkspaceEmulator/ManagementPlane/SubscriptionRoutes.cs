using System.Globalization;
using System.Text.Json.Nodes;
using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.ManagementPlane;

/// <summary>What command lines ask before they come to a workspace: tenants, subscriptions, groups, resources.</summary>
/// <remarks>There are those, and only those, that the workspaces are in.</remarks>
internal sealed class SubscriptionRoutes(WorkspaceStore workspaces, RequestAuthorization authorization)
{
    private const string TenantId = "3d6a1c52-0f4e-4b7b-9c8d-5e2f7a9b1c04";

    public void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/tenants", _ => ListOf([new JsonObject { ["id"] = $"/tenants/{TenantId}", ["tenantId"] = TenantId }]));
        Map(routes, "/subscriptions", _ => ListOf(Subscriptions().Select(Subscription)));
        Map(routes, "/subscriptions/{subscriptionId}", context => Of(context).Select(Subscription).FirstOrDefault());
        Map(routes, "/subscriptions/{subscriptionId}/resourcegroups", context => Of(context) is { Count: > 0 } found
            ? ListOf(found.DistinctBy(workspace => workspace.Name.ResourceGroupName.ToUpperInvariant()).Select(Group)) : null);
        Map(routes, "/subscriptions/{subscriptionId}/resources", context => Of(context) is { Count: > 0 } found
            ? ListOf(found.Select(Resource)) : null);
    }

    private void Map(IEndpointRouteBuilder routes, string pattern, Func<HttpContext, JsonObject?> answer) =>
        routes.MapGet(pattern, async (HttpContext context) =>
        {
            if (!await authorization.AllowsManagementPlaneAsync(context) || !await IsVersionAsync(context))
                return;

            if (answer(context) is { } json)
                await Answer.JsonAsync(context, json);
            else
                await Answer.ErrorAsync(
                    context, StatusCodes.Status404NotFound, "SubscriptionNotFound", "The subscription could not be found.");
        });

    /// <summary>Any date will do: each of these lists has versions of its own, and they look the same.</summary>
    private static async Task<bool> IsVersionAsync(HttpContext context)
    {
        var version = ApiVersions.Of(context.Request);
        if (version.Length >= 10
            && DateOnly.TryParseExact(version[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return true;

        await Answer.ErrorAsync(
            context, StatusCodes.Status400BadRequest, "MissingApiVersionParameter", "The api-version query parameter is missing.");
        return false;
    }

    private IEnumerable<EmulatedWorkspace> Subscriptions() =>
        workspaces.All.DistinctBy(workspace => workspace.Name.SubscriptionId.ToUpperInvariant());

    private List<EmulatedWorkspace> Of(HttpContext context)
    {
        var id = WorkspaceRoute.Value(context, "subscriptionId");
        return [.. workspaces.All.Where(workspace => workspace.Name.SubscriptionId.Equals(id, StringComparison.OrdinalIgnoreCase))];
    }

    private static JsonObject ListOf(IEnumerable<JsonNode> items) => new() { ["value"] = new JsonArray([.. items]) };

    private static JsonObject Subscription(EmulatedWorkspace workspace) => new()
    {
        ["id"] = $"/subscriptions/{workspace.Name.SubscriptionId}",
        ["subscriptionId"] = workspace.Name.SubscriptionId,
        ["tenantId"] = TenantId,
        ["displayName"] = "Emulated",
        ["state"] = "Enabled",
    };

    private static JsonObject Group(EmulatedWorkspace workspace) => new()
    {
        ["id"] = $"/subscriptions/{workspace.Name.SubscriptionId}/resourceGroups/{workspace.Name.ResourceGroupName}",
        ["name"] = workspace.Name.ResourceGroupName,
        ["type"] = "Microsoft.Resources/resourceGroups",
        ["location"] = LocationName.Normalize(workspace.Location),
        ["properties"] = new JsonObject { ["provisioningState"] = "Succeeded" },
    };

    private static JsonObject Resource(EmulatedWorkspace workspace) => new()
    {
        ["id"] = workspace.Name.ResourceId,
        ["name"] = workspace.Name.Name,
        ["type"] = "Microsoft.Quantum/Workspaces",
        ["location"] = LocationName.Normalize(workspace.Location),
    };
}
