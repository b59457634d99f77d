using System.Text.Json.Nodes;
using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Faults;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Items;
using WorkspaceEmulator.Jobs;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.DataPlane;

/// <summary>Making, reading, changing, cancelling and deleting jobs.</summary>
internal sealed class JobRoutes(DataPlaneAccess access, JobStores stores, JobSettings settings, ItemLists lists)
{
    private const string Jobs = WorkspaceRoute.Pattern + "/jobs";
    private const string OneJob = Jobs + "/{jobId}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Jobs, ListAsync);
        routes.MapPut(OneJob, PutAsync);
        routes.MapGet(OneJob, context => WithJobAsync(context, ReadAsync));
        routes.MapDelete(OneJob, context => WithJobAsync(context, DeleteAsync));
        routes.MapPost(OneJob + ":cancel", context => WithJobAsync(context, CancelAsync));
        routes.MapPost(OneJob + ":resume", context => WithJobAsync(context, ResumeAsync));
        routes.MapGet(OneJob + "/queuePosition", context => WithJobAsync(context, AnswerQueuePositionAsync));

        // The first clients with this operation use the second path.
        routes.MapPatch(OneJob, context => WithJobAsync(context, UpdateAsync));
        routes.MapPatch(WorkspaceRoute.Pattern + "/jobUpdateOptions/{jobId}", context => WithJobAsync(context, UpdateAsync));
    }

    private async Task PutAsync(HttpContext context)
    {
        if (await access.FindAsync(context) is not { } workspace
            || await RequestBody.ReadObjectAsync(context, ItemRules.LongestRequest) is not { } body)
            return;

        var store = stores.For(workspace);
        var id = WorkspaceRoute.Value(context, "jobId");
        if (!JobRequest.TryRead(body, store.Account.Name, out var request, out var fault)
            || (fault = ItemRules.FaultOf(id, request.ProviderId, workspace)) is not null)
            await ItemRules.RefuseAsync(context, fault);
        else
            await AddAsync(context, workspace, store, id, request);
    }

    private async Task AddAsync(HttpContext context, EmulatedWorkspace workspace, JobStore store, string id, JobRequest request)
    {
        var fault = context.Features.Get<Fault>();
        var caller = Caller.Of(context);
        var run = new JobRunner(id, request, store.Account, fault);
        var job = store.GetOrAdd(id, request, now => new Job(id, request, caller, settings, now, run.RunAsync), out var refusal);
        if (refusal is not null)
        {
            await ItemRules.RefuseAsync(context, refusal);
            return;
        }

        if (job is null)
        {
            var message = $"There are {JobStore.MostJobs} jobs that have not ended.";
            await Answer.ErrorAsync(context, StatusCodes.Status429TooManyRequests, "TooManyRequests", message);
            return;
        }

        // A client that has lost the first answer sends the same again, and gets the job that it has.
        if (!JsonNode.DeepEquals(job.Request.Body, request.Body))
        {
            const string message = "There is another job with this id.";
            await Answer.ErrorAsync(context, StatusCodes.Status409Conflict, "JobAlreadyExists", message);
            return;
        }

        var version = new JobVersion(context.Request, workspace);
        var links = StoredLinks(context, store, job, version);
        await Answer.JsonAsync(context, store.With(job, (job, _) => JobDocument.Write(job, links, version)));
    }

    private JobLinks StoredLinks(HttpContext context, JobStore store, Job job, JobVersion version) => version.EchoesSignatures
        ? JobLinks.WithAccountSignature(context.Request, job, store.Account.Signer, settings.SignatureLifetime)
        : JobLinks.Bare(context.Request, job);

    private async Task ReadAsync(HttpContext context, EmulatedWorkspace workspace, JobStore store, Job job)
    {
        await store.SettleAsync(context.RequestAborted, other => other == job);
        await Answer.JsonAsync(context, Document(context, workspace, store, job));
    }

    private JsonObject Document(HttpContext context, EmulatedWorkspace workspace, JobStore store, Job job)
    {
        var version = new JobVersion(context.Request, workspace);
        var status = context.Features.Get<Fault>() is { Kind: FaultKind.JobStatus } fault ? fault.JobStatus : null;
        return store.With(job, (job, _) => JobDocument.Write(
            job,
            JobLinks.ForReading(context.Request, job, store.Account.Signer, version, settings.SignatureLifetime),
            version,
            status));
    }

    private async Task ListAsync(HttpContext context)
    {
        if (await access.FindAsync(context) is { } workspace)
            await lists.AnswerAsync(context, workspace, ItemProperty.OfJobs, ItemProperty.OfJobs, item => item is Job);
    }

    private async Task CancelAsync(HttpContext context, EmulatedWorkspace workspace, JobStore store, Job job)
    {
        if (!new JobVersion(context.Request, workspace).DeletesJobs)
        {
            await AnswerNoSuchOperationAsync(context);
            return;
        }

        Cancel(store, job);
        if (settings.AnswersCancelWithoutContent)
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await Answer.JsonAsync(context, Document(context, workspace, store, job));
    }

    private static async Task DeleteAsync(HttpContext context, EmulatedWorkspace workspace, JobStore store, Job job)
    {
        if (!new JobVersion(context.Request, workspace).DeletesJobs)
        {
            Cancel(store, job);
        }
        else if (store.With(job, (job, _) => job.State.IsFinal()))
        {
            store.Remove(job);
        }
        else
        {
            const string message = "The job has not ended: cancel it first.";
            await Answer.ErrorAsync(context, StatusCodes.Status409Conflict, "JobNotEnded", message);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static void Cancel(JobStore store, Job job) => store.With(job, (job, now) =>
    {
        job.RequestCancel(now);
        return job.Advance(now);
    });

    private static async Task ResumeAsync(HttpContext context, EmulatedWorkspace workspace, JobStore store, Job job)
    {
        if (!new JobVersion(context.Request, workspace).ResumesJobs)
        {
            await AnswerNoSuchOperationAsync(context);
        }
        else if (store.With(job, (job, now) => job.TryResume(now)))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            const string message = "Only a job that has failed or was cancelled can be resumed.";
            await Answer.ErrorAsync(context, StatusCodes.Status409Conflict, "JobNotResumable", message);
        }
    }

    private static Task AnswerQueuePositionAsync(HttpContext context, EmulatedWorkspace workspace, JobStore store, Job job) =>
        new JobVersion(context.Request, workspace).ResumesJobs
            ? Answer.JsonAsync(context, new JsonObject { ["queuePosition"] = store.QueuePositionOf(job) })
            : AnswerNoSuchOperationAsync(context);

    private static async Task UpdateAsync(HttpContext context, EmulatedWorkspace workspace, JobStore store, Job job)
    {
        if (!new JobVersion(context.Request, workspace).TakesMergePatch)
        {
            await AnswerNoSuchOperationAsync(context);
            return;
        }

        if (!ItemUpdate.IsMergePatch(context.Request))
        {
            const string message = "An update has the type application/merge-patch+json.";
            await Answer.ErrorAsync(context, StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", message);
            return;
        }

        if (await RequestBody.ReadObjectAsync(context, ItemRules.LongestRequest) is not { } patch)
            return;

        if (ItemUpdate.FaultOf(patch) is { } fault)
        {
            await ItemRules.RefuseAsync(context, fault);
            return;
        }

        await Answer.JsonAsync(context, store.With(job, (job, now) =>
        {
            job.LastModifiedTime = now;
            return ItemUpdate.Apply(patch, job);
        }));
    }

    private async Task WithJobAsync(HttpContext context, Func<HttpContext, EmulatedWorkspace, JobStore, Job, Task> answer)
    {
        if (await access.FindAsync(context) is not { } workspace)
            return;

        var store = stores.For(workspace);
        if (store.TryFind(WorkspaceRoute.Value(context, "jobId"), out var job))
            await answer(context, workspace, store, job);
        else
            await Answer.ErrorAsync(context, StatusCodes.Status404NotFound, "JobNotFound", "There is no such job in the workspace.");
    }

    private static Task AnswerNoSuchOperationAsync(HttpContext context) =>
        Answer.ErrorAsync(context, StatusCodes.Status404NotFound, "NotFound", "The api-version does not have this operation.");
}
