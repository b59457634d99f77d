using System.Text.Json.Nodes;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Items;
using WorkspaceEmulator.Jobs;

namespace WorkspaceEmulator.DataPlane;

/// <summary>How much of its targets a workspace of kind V2 has used: the time of its jobs.</summary>
internal sealed class UsageRoutes(DataPlaneAccess access, JobStores stores)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(WorkspaceRoute.Pattern + "/quotaUsages", AnswerAsync);

    private async Task AnswerAsync(HttpContext context)
    {
        if (await access.FindAsync(context) is not { } workspace)
            return;

        if (new JobVersion(context.Request, workspace) is not { IsOfKindV2: true, IsOf2026: true })
        {
            const string message = "Usage is for workspaces of kind V2, from version 2026-01-15-preview on.";
            await Answer.ErrorAsync(context, StatusCodes.Status404NotFound, "NotFound", message);
            return;
        }

        var store = stores.For(workspace);
        await store.SettleAsync(context.RequestAborted);
        var usages = store
            .Select(item => item is Job { EndExecutionTime: not null, BeginExecutionTime: not null }, item => (Job)item)
            .GroupBy(job => (job.ProviderId, job.Target))
            .Select(group => (JsonNode)new JsonObject
            {
                ["providerId"] = group.Key.ProviderId,
                ["scope"] = "WorkspaceTarget",
                ["targetId"] = group.Key.Target,
                ["usage"] = new JsonObject
                {
                    ["standardMinutes"] = group.Sum(job => (job.EndExecutionTime! - job.BeginExecutionTime!).Value.TotalMinutes),
                },
                ["lastModifiedTime"] = ServiceTime.Write(group.Max(job => job.EndExecutionTime)),
            });
        await Answer.JsonAsync(context, new JsonObject { ["value"] = new JsonArray([.. usages]), ["nextLink"] = null });
    }
}
