using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.DataPlane;

/// <summary>What every route of the data plane asks first: a workspace that is at this host, a key or a token, a version.</summary>
internal sealed class DataPlaneAccess(WorkspaceStore workspaces, RequestAuthorization authorization)
{
    /// <summary>The workspace of the path, or null when the request has been answered.</summary>
    public async Task<EmulatedWorkspace?> FindAsync(HttpContext context)
    {
        // A key says nothing without the workspace that it belongs to, so the workspace comes before it here.
        if (!await RequestAuthorization.HasCredentialAsync(context))
            return null;

        if (!workspaces.TryFind(WorkspaceRoute.NameFrom(context), out var workspace) || !workspace.IsProvisioned)
        {
            await WorkspaceRoute.AnswerNotFoundAsync(context);
            return null;
        }

        if (!new RequestOrigin(context.Request).MayLeadTo(workspace))
        {
            const string message = "The workspace is not in this region: its endpoint is another one.";
            await Answer.ErrorAsync(context, StatusCodes.Status403Forbidden, "IncorrectDataplaneEndpoint", message);
            return null;
        }

        return await authorization.AllowsDataPlaneAsync(context, workspace) && await ApiVersions.IsForDataPlaneAsync(context)
            ? workspace
            : null;
    }
}
