using WorkspaceEmulator.Hosting;

namespace WorkspaceEmulator.DataPlane;

/// <summary>The lists that a workspace's own endpoint gives.</summary>
internal sealed class DataPlaneRoutes(DataPlaneAccess access, int pageSize)
{
    private readonly PagedList _providers = new(ProviderList.Json, pageSize, "id");
    private readonly PagedList _quotas = new(QuotaList.Json, pageSize);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(WorkspaceRoute.Pattern + "/providerStatus", context => AnswerAsync(context, _providers));
        routes.MapGet(WorkspaceRoute.Pattern + "/quotas", context => AnswerAsync(context, _quotas));
    }

    private async Task AnswerAsync(HttpContext context, PagedList list)
    {
        if (await access.FindAsync(context) is not { } workspace)
            return;

        var items = list.ItemsFor(workspace);
        var page = 0;
        if (context.Request.Query.TryGetValue("page", out var text)
            && (!int.TryParse(text, out page) || page < 0 || page >= list.PageCountOf(items)))
        {
            await Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidPage", "There is no such page.");
            return;
        }

        var request = context.Request;
        var nextLink = page + 1 < list.PageCountOf(items)
            ? new RequestOrigin(request).LinkTo($"{request.Path.ToUriComponent()}?api-version={ApiVersions.Of(request)}&page={page + 1}")
            : null;
        await Answer.JsonAsync(context, list.Page(items, page, nextLink));
    }
}
