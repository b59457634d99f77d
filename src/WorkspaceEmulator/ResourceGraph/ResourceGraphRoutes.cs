using System.Text.Json.Nodes;
using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.ResourceGraph;

/// <summary>Azure Resource Graph, as far as clients ask it for a workspace of which they know little more than the name.</summary>
internal sealed class ResourceGraphRoutes(WorkspaceStore workspaces, RequestAuthorization authorization)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/providers/Microsoft.ResourceGraph/resources", AnswerAsync);

    private async Task AnswerAsync(HttpContext context)
    {
        if (!await authorization.AllowsManagementPlaneAsync(context)
            || !await ApiVersions.IsForManagementAsync(context, ApiVersions.ResourceGraph)
            || await RequestBody.ReadObjectAsync(context) is not { } body)
        {
            return;
        }

        try
        {
            var query = ResourceGraphQuery.Parse(TextOf(body));
            var subscriptions = SubscriptionsOf(body);
            var origin = new RequestOrigin(context.Request);
            var rows = workspaces.All
                .Where(workspace => subscriptions is null || subscriptions.Contains(workspace.Name.SubscriptionId))
                .Select(workspace => Row(workspace, origin))
                .Where(query.Matches)
                .Select(query.Project)
                .ToArray<JsonNode?>();
            await Answer.JsonAsync(context, new JsonObject
            {
                ["totalRecords"] = rows.Length,
                ["count"] = rows.Length,
                ["data"] = new JsonArray(rows),
                ["facets"] = new JsonArray(),
                ["resultTruncated"] = "false",
            });
        }
        catch (QueryNotUnderstoodException exception)
        {
            await Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "BadRequest", exception.Message);
        }
    }

    private static string TextOf(JsonObject body)
    {
        // An option that is passed over gives a wrong answer: all that is known is the default form of results.
        foreach (var (name, value) in body)
        {
            if (name is not ("query" or "subscriptions") && !(name == "options" && IsDefault(value)))
                throw new QueryNotUnderstoodException($"The emulator does not know what '{name}' says here.");
        }

        return body["query"] is JsonValue query && query.TryGetValue(out string? text)
            ? text
            : throw new QueryNotUnderstoodException("'query' has to be a string.");

        static bool IsDefault(JsonNode? options) => options is null || (options is JsonObject known && known.All(IsDefaultOption));

        static bool IsDefaultOption(KeyValuePair<string, JsonNode?> option) =>
            option.Key == "resultFormat" && option.Value?.ToString() == "objectArray";
    }

    private static HashSet<string>? SubscriptionsOf(JsonObject body) => body["subscriptions"] switch
    {
        null => null,
        JsonArray ids => ids.Select(id => id?.ToString() ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase),
        _ => throw new QueryNotUnderstoodException("'subscriptions' has to be an array."),
    };

    /// <summary>The resource in Resource Graph's own casing: type, resource group and location in small letters.</summary>
    private static JsonObject Row(EmulatedWorkspace workspace, RequestOrigin origin)
    {
        var resource = workspace.Resource(origin.DataPlane);
        return new JsonObject
        {
            ["id"] = resource["id"]?.DeepClone(),
            ["name"] = workspace.Name.Name,
            ["type"] = "microsoft.quantum/workspaces",
            ["location"] = LocationName.Normalize(workspace.Location),
            ["resourceGroup"] = workspace.Name.ResourceGroupName.ToLowerInvariant(),
            ["subscriptionId"] = workspace.Name.SubscriptionId,
            ["properties"] = resource["properties"]?.DeepClone(),
            ["tags"] = resource["tags"]?.DeepClone(),
            ["identity"] = resource["identity"]?.DeepClone(),
        };
    }
}
