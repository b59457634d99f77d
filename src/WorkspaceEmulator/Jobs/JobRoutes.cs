using System.Text.Json.Nodes;
using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.DataPlane;
using WorkspaceEmulator.Faults;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Items;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.Jobs;

/// <summary>Making, reading, changing, cancelling and deleting jobs.</summary>
internal sealed class JobRoutes(DataPlaneAccess access, JobStores stores, JobSettings settings)
{
    private const string Jobs = WorkspaceRoute.Pattern + "/jobs";
    private const int LongestRequest = 64 << 10;

    // Whose circuits the emulator can read, beside the providers that the workspace has.
    private static readonly string[] KnownProviders = ["ionq", "quantinuum", "rigetti", "pasqal"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Jobs, ListAsync);
        routes.MapPut(Jobs + "/{jobId}", PutAsync);
        routes.MapGet(Jobs + "/{jobId}", context => WithJobAsync(context, ReadAsync));
        routes.MapDelete(Jobs + "/{jobId}", context => WithJobAsync(context, DeleteAsync));
        routes.MapPost(Jobs + "/{jobId}:cancel", context => WithJobAsync(context, CancelAsync));

        // The first clients with this operation use the second path.
        routes.MapPatch(Jobs + "/{jobId}", context => WithJobAsync(context, UpdateAsync));
        routes.MapPatch(WorkspaceRoute.Pattern + "/jobUpdateOptions/{jobId}", context => WithJobAsync(context, UpdateAsync));
    }

    private async Task PutAsync(HttpContext context)
    {
        if (await access.FindAsync(context) is not { } workspace
            || await RequestBody.ReadObjectAsync(context, LongestRequest) is not { } body)
            return;

        var store = stores.For(workspace);
        var id = WorkspaceRoute.Value(context, "jobId");
        if (!Guid.TryParseExact(id, "D", out _))
        {
            await RefuseAsync(context, "The id of a job has to be a GUID with hyphens.");
            return;
        }

        if (!JobRequest.TryRead(body, store.Account.Name, out var request, out var fault))
        {
            await RefuseAsync(context, fault);
            return;
        }

        if (!workspace.ProviderIds.Contains(request.ProviderId) && !KnownProviders.Contains(request.ProviderId))
        {
            await RefuseAsync(context, $"The workspace has no provider '{request.ProviderId}'.");
            return;
        }

        await AddAsync(context, workspace, store, id, request);
    }

    private async Task AddAsync(HttpContext context, EmulatedWorkspace workspace, JobStore store, string id, JobRequest request)
    {
        var fault = context.Features.Get<Fault>();
        var caller = Caller.Of(context);
        var job = store.GetOrAdd(id, now => new Job(
            id, request, caller, settings, now, isAbandoned => JobRunner.RunAsync(id, request, store.Account, fault, isAbandoned)));
        if (job is null)
        {
            var message = $"There are {JobStore.Most} jobs that have not ended.";
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
        await store.SettleAsync(context.RequestAborted, job);
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
        if (await access.FindAsync(context) is not { } workspace)
            return;

        var store = stores.For(workspace);
        await store.SettleAsync(context.RequestAborted);
        await ItemPage.AnswerAsync(
            context, ItemProperty.OfJobs, ItemProperty.OfJobs, () => store.Select(job => Listed(context, workspace, store, job)));
    }

    /// <summary>A job as lists have it: when its turn comes it is written, if it is on the page at all.</summary>
    private ListedItem Listed(HttpContext context, EmulatedWorkspace workspace, JobStore store, Job job)
    {
        var version = new JobVersion(context.Request, workspace);
        return new ListedItem(ItemView.Of(job, version.UsesV2Names), () => store.With(job, (job, _) => JobDocument.Write(
            job,
            settings.SignsAddressesInLists
                ? JobLinks.WithAccountSignature(context.Request, job, store.Account.Signer, settings.SignatureLifetime)
                : JobLinks.Bare(context.Request, job),
            version)));
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

        if (await RequestBody.ReadObjectAsync(context, LongestRequest) is not { } patch)
            return;

        if (ItemUpdate.FaultOf(patch) is { } fault)
        {
            await RefuseAsync(context, fault);
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

    private static Task RefuseAsync(HttpContext context, string message) =>
        Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidJobDefinition", message);
}
