using System.Text.Json.Nodes;
using WorkspaceEmulator.Items;
using WorkspaceEmulator.Jobs;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.DataPlane;

/// <summary>Answers with lists of jobs, of sessions, or of both.</summary>
internal sealed class ItemLists(JobStores stores, JobSettings settings)
{
    /// <param name="filters">The properties that the list can be filtered by.</param>
    /// <param name="orders">The properties that it can be ordered by.</param>
    public async Task AnswerAsync(
        HttpContext context,
        EmulatedWorkspace workspace,
        IReadOnlyCollection<string> filters,
        IReadOnlyCollection<string> orders,
        Func<WorkspaceItem, bool> isWanted)
    {
        var store = stores.For(workspace);
        await store.SettleAsync(context.RequestAborted);

        var version = new JobVersion(context.Request, workspace);
        await ItemPage.AnswerAsync(context, filters, orders, () => store.Select(isWanted, item => new ListedItem(
            ItemView.Of(item, version.UsesV2Names), () => store.With(item, (item, _) => Write(context, store, item, version)))));
    }

    private JsonObject Write(HttpContext context, JobStore store, WorkspaceItem item, JobVersion version)
    {
        if (item is Session session)
            return SessionDocument.Write(session, version);

        var job = (Job)item;
        var links = settings.SignsAddressesInLists
            ? JobLinks.WithAccountSignature(context.Request, job, store.Account.Signer, settings.SignatureLifetime)
            : JobLinks.Bare(context.Request, job);
        return JobDocument.Write(job, links, version);
    }
}
