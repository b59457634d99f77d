using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.ManagementPlane;

/// <summary>What every route of the management plane asks first: a token, a version, and a workspace that is there.</summary>
internal sealed class ManagementAccess(WorkspaceStore workspaces, RequestAuthorization authorization)
{
    /// <summary>Whether the request is one for the management plane at all; if not, it has been answered.</summary>
    public async Task<bool> IsGrantedAsync(HttpContext context) =>
        await authorization.AllowsManagementPlaneAsync(context) && await ApiVersions.IsForManagementAsync(context, ApiVersions.Management);

    /// <summary>The workspace of the path, or null when the request has been answered.</summary>
    public async Task<EmulatedWorkspace?> FindAsync(HttpContext context)
    {
        if (!await IsGrantedAsync(context))
            return null;

        if (!workspaces.TryFind(WorkspaceRoute.NameFrom(context), out var workspace))
        {
            await WorkspaceRoute.AnswerNotFoundAsync(context);
            return null;
        }

        return await IsKnownToVersionAsync(context, workspace) ? workspace : null;
    }

    /// <summary>Whether the request's version knows this kind of workspace; if not, it has been answered.</summary>
    public static async Task<bool> IsKnownToVersionAsync(HttpContext context, EmulatedWorkspace workspace)
    {
        if (!workspace.HasManagedStorage
            || ApiVersions.ManagedStorage.Contains(ApiVersions.Of(context.Request), StringComparer.OrdinalIgnoreCase))
            return true;

        await Answer.ErrorAsync(
            context,
            StatusCodes.Status400BadRequest,
            "WrongApiVersion",
            $"The workspace has managed storage. Use one of the api-versions '{string.Join(',', ApiVersions.ManagedStorage)}'.");
        return false;
    }
}
