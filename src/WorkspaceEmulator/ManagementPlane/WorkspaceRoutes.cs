using System.Text.Json.Nodes;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.ManagementPlane;

/// <summary>The workspace as a resource: read, list, write, tag, delete.</summary>
internal sealed class WorkspaceRoutes(WorkspaceStore workspaces, ManagementAccess access, OperationRoutes operations)
{
    private const string SubscriptionPattern = "/subscriptions/{subscriptionId}/providers/Microsoft.Quantum/workspaces";
    private const string ResourceGroupPattern =
        "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Quantum/workspaces";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(SubscriptionPattern, ListAsync);
        routes.MapGet(ResourceGroupPattern, ListAsync);
        routes.MapGet(WorkspaceRoute.Pattern, GetAsync);
        routes.MapPut(WorkspaceRoute.Pattern, PutAsync);
        routes.MapPatch(WorkspaceRoute.Pattern, PatchAsync);
        routes.MapDelete(WorkspaceRoute.Pattern, DeleteAsync);
    }

    private async Task ListAsync(HttpContext context)
    {
        if (!await access.IsGrantedAsync(context))
            return;

        var subscriptionId = WorkspaceRoute.Value(context, "subscriptionId");
        var resourceGroupName = WorkspaceRoute.Value(context, "resourceGroupName");
        var found = workspaces.All.Where(workspace =>
            workspace.Name.SubscriptionId.Equals(subscriptionId, StringComparison.OrdinalIgnoreCase)
            && (resourceGroupName.Length == 0
                || workspace.Name.ResourceGroupName.Equals(resourceGroupName, StringComparison.OrdinalIgnoreCase)));
        var resources = new JsonArray([.. found.Select(workspace => Resource(context, workspace))]);
        await Answer.JsonAsync(context, new JsonObject { ["value"] = resources });
    }

    private async Task GetAsync(HttpContext context)
    {
        if (await access.FindAsync(context) is not { } workspace)
            return;

        // This look at it may be the one that ends its deletion.
        var resource = Resource(context, workspace, isPoll: true);
        if (workspace.IsGone)
            await WorkspaceRoute.AnswerNotFoundAsync(context);
        else
            await Answer.JsonAsync(context, resource);
    }

    private async Task PutAsync(HttpContext context)
    {
        if (!await access.IsGrantedAsync(context) || await RequestBody.ReadObjectAsync(context) is not { } body)
            return;

        var name = WorkspaceRoute.NameFrom(context);
        if (!name.IsValid
            || body["properties"] is not (null or JsonObject)
            || body["location"] is not JsonValue value
            || !value.TryGetValue(out string? location))
        {
            const string message = "The workspace's name, its 'location' or its 'properties' are missing or not well formed.";
            await Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidRequestContent", message);
            return;
        }

        var isNew = !workspaces.TryFind(name, out var workspace);
        if (isNew && workspaces.IsFull)
        {
            await Answer.ErrorAsync(
                context, StatusCodes.Status409Conflict, "QuotaExceeded", $"There are {WorkspaceStore.Most} workspaces already.");
            return;
        }

        workspace ??= workspaces.GetOrCreate(name);
        if (!await ManagementAccess.IsKnownToVersionAsync(context, workspace))
            return;

        if (!isNew && LocationName.Normalize(location) != LocationName.Normalize(workspace.Location))
        {
            var message = $"The resource is in location '{workspace.Location}'; it cannot be moved to '{location}'.";
            await Answer.ErrorAsync(context, StatusCodes.Status409Conflict, "InvalidResourceLocation", message);
            return;
        }

        if (workspace.BeginReplace(body, operations.PlanFor(context)) is not { } operationId)
        {
            await AnswerBusyAsync(context);
            return;
        }

        operations.Announce(context, workspace, operationId);
        var resource = Resource(context, workspace, asRequested: true);
        await Answer.JsonAsync(context, resource, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>Takes tags, and nothing else: whatever else the body says is passed over, as the service does.</summary>
    private async Task PatchAsync(HttpContext context)
    {
        if (await access.FindAsync(context) is not { } workspace || await RequestBody.ReadObjectAsync(context) is not { } body)
            return;

        if (body.TryGetPropertyValue("tags", out var tags))
            workspace.ReplaceTags(tags as JsonObject);

        await Answer.JsonAsync(context, Resource(context, workspace));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        if (!await access.IsGrantedAsync(context))
            return;

        if (!workspaces.TryFind(WorkspaceRoute.NameFrom(context), out var workspace))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        if (!await ManagementAccess.IsKnownToVersionAsync(context, workspace))
            return;

        if (workspace.BeginDelete(operations.PlanFor(context), () => workspaces.Remove(workspace)) is not { } operationId)
        {
            await AnswerBusyAsync(context);
            return;
        }

        operations.Announce(context, workspace, operationId);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static Task AnswerBusyAsync(HttpContext context) =>
        Answer.ErrorAsync(context, StatusCodes.Status409Conflict, "Conflict", "Another operation on this workspace is in progress.");

    private static JsonObject Resource(
        HttpContext context, EmulatedWorkspace workspace, bool isPoll = false, bool asRequested = false) =>
        workspace.Resource(new RequestOrigin(context.Request).DataPlane, isPoll, asRequested);
}
