using System.Text.Json.Nodes;
using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Items;
using WorkspaceEmulator.Jobs;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.DataPlane;

/// <summary>Opening, reading and closing sessions, and the lists of their jobs and of what is not in them.</summary>
internal sealed class SessionRoutes(DataPlaneAccess access, JobStores stores, JobSettings settings, ItemLists lists)
{
    private const string Sessions = WorkspaceRoute.Pattern + "/sessions";
    private const string OneSession = Sessions + "/{sessionId}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Sessions, ListAsync);
        routes.MapPut(OneSession, PutAsync);
        routes.MapGet(OneSession, context => WithSessionAsync(context, ReadAsync));
        routes.MapPost(OneSession + ":close", context => WithSessionAsync(context, CloseAsync));
        routes.MapGet(OneSession + "/jobs", context => WithSessionAsync(context, ListJobsAsync));
        routes.MapGet(WorkspaceRoute.Pattern + "/topLevelItems", ListTopLevelAsync);
    }

    private async Task PutAsync(HttpContext context)
    {
        if (await access.FindAsync(context) is not { } workspace
            || await RequestBody.ReadObjectAsync(context, ItemRules.LongestRequest) is not { } body)
            return;

        var id = WorkspaceRoute.Value(context, "sessionId");
        if (!SessionRequest.TryRead(body, out var request, out var fault)
            || (fault = ItemRules.FaultOf(id, request.ProviderId, workspace)) is not null)
        {
            await ItemRules.RefuseAsync(context, fault);
            return;
        }

        var store = stores.For(workspace);
        var caller = Caller.Of(context);
        var session = store.GetOrAddSession(id, now => new Session(id, request, caller, settings.SessionTimeout, now));
        if (session is null)
        {
            var message = $"There are {JobStore.MostSessions} sessions that are open.";
            await Answer.ErrorAsync(context, StatusCodes.Status429TooManyRequests, "TooManyRequests", message);
        }
        else if (JsonNode.DeepEquals(session.Request.Body, request.Body))
        {
            await AnswerAsync(context, workspace, store, session);
        }
        else
        {
            const string message = "There is another session with this id.";
            await Answer.ErrorAsync(context, StatusCodes.Status409Conflict, "SessionAlreadyExists", message);
        }
    }

    private static async Task ReadAsync(HttpContext context, EmulatedWorkspace workspace, JobStore store, Session session)
    {
        await store.SettleAsync(context.RequestAborted, job => job.IsOf(session));
        await AnswerAsync(context, workspace, store, session);
    }

    private static async Task CloseAsync(HttpContext context, EmulatedWorkspace workspace, JobStore store, Session session)
    {
        await store.SettleAsync(context.RequestAborted, job => job.IsOf(session));
        store.With(session, (session, now) =>
        {
            session.Close(now);
            return session;
        });
        await AnswerAsync(context, workspace, store, session);
    }

    private static Task AnswerAsync(HttpContext context, EmulatedWorkspace workspace, JobStore store, Session session) => Answer.JsonAsync(
        context, store.With(session, (session, _) => SessionDocument.Write(session, new JobVersion(context.Request, workspace))));

    private async Task ListAsync(HttpContext context)
    {
        if (await access.FindAsync(context) is { } workspace)
            await lists.AnswerAsync(context, workspace, ItemProperty.OfSessions, ItemProperty.OfSessions, item => item is Session);
    }

    private Task ListJobsAsync(HttpContext context, EmulatedWorkspace workspace, JobStore store, Session session) => lists.AnswerAsync(
        context, workspace, ItemProperty.OfJobsInSession, ItemProperty.OfJobs, item => item is Job job && job.IsOf(session));

    private async Task ListTopLevelAsync(HttpContext context)
    {
        if (await access.FindAsync(context) is { } workspace)
        {
            await lists.AnswerAsync(
                context, workspace, ItemProperty.OfJobs, ItemProperty.OfJobs, item => item is not Job { Request.SessionId: not null });
        }
    }

    private async Task WithSessionAsync(HttpContext context, Func<HttpContext, EmulatedWorkspace, JobStore, Session, Task> answer)
    {
        if (await access.FindAsync(context) is not { } workspace)
            return;

        var store = stores.For(workspace);
        if (store.TryFindSession(WorkspaceRoute.Value(context, "sessionId"), out var session))
        {
            await answer(context, workspace, store, session);
            return;
        }

        const string message = "There is no such session in the workspace.";
        await Answer.ErrorAsync(context, StatusCodes.Status404NotFound, "SessionNotFound", message);
    }
}
