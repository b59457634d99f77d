using System.Text.Json.Nodes;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.ManagementPlane;

/// <summary>The two access keys: read them, make new ones.</summary>
internal sealed class KeyRoutes(ManagementAccess access, Func<Uri> loopbackEndpoint)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(WorkspaceRoute.Pattern + "/listKeys", ListAsync);
        routes.MapPost(WorkspaceRoute.Pattern + "/regenerateKey", RegenerateAsync);
    }

    private async Task ListAsync(HttpContext context)
    {
        if (await access.FindAsync(context) is not { } workspace)
            return;

        // A key needs no TLS on loopback, and most programs have no trust in the emulator's certificate.
        var origin = new RequestOrigin(context.Request);
        await Answer.JsonAsync(context, workspace.Keys(origin.IsLoopback ? loopbackEndpoint() : origin.DataPlane(workspace)));
    }

    private async Task RegenerateAsync(HttpContext context)
    {
        if (await access.FindAsync(context) is not { } workspace || await RequestBody.ReadObjectAsync(context) is not { } body)
            return;

        const string noKeys = "'keys' has to name Primary, Secondary or both.";
        const string disabled = "Access keys are disabled for this workspace. Enable them first.";
        var kinds = KindsIn(body);
        if (kinds == AccessKeyKinds.None)
            await Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidRequestContent", noKeys);
        else if (!workspace.TryRegenerateKeys(kinds))
            await Answer.ErrorAsync(context, StatusCodes.Status409Conflict, "Conflict", disabled);
        else
            context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static AccessKeyKinds KindsIn(JsonObject body)
    {
        var kinds = AccessKeyKinds.None;
        foreach (var item in body["keys"] as JsonArray ?? [])
        {
            var name = item is JsonValue value && value.TryGetValue(out string? text) ? text : "";
            if (name.Equals("Primary", StringComparison.OrdinalIgnoreCase))
                kinds |= AccessKeyKinds.Primary;
            else if (name.Equals("Secondary", StringComparison.OrdinalIgnoreCase))
                kinds |= AccessKeyKinds.Secondary;
            else
                return AccessKeyKinds.None;
        }

        return kinds;
    }
}
