using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.DataPlane;

/// <summary>What the api-version of a request makes different.</summary>
internal sealed class JobVersion(HttpRequest request, EmulatedWorkspace workspace)
{
    /// <summary>Whether statuses are called as in workspaces of kind V2.</summary>
    public bool UsesV2Names => workspace.IsOfKindV2 && DeletesJobs;

    public bool IsOfKindV2 => workspace.IsOfKindV2;

    /// <summary>Whether a job can be deleted. Before, the same request cancelled it.</summary>
    public bool DeletesJobs => ApiVersions.IsAtLeast(request, "2025-12-01-preview");

    /// <summary>Whether an update is a merge patch.</summary>
    public bool TakesMergePatch => ApiVersions.IsAtLeast(request, "2025-09-01-preview");

    /// <summary>Whether the service makes the container, tells who made an item, and knows priorities by their new name.</summary>
    public bool IsOf2026 => ApiVersions.IsAtLeast(request, "2026-01-15-preview");

    /// <summary>Whether a job can be resumed, has counters of its shots, and a position in the queue.</summary>
    public bool ResumesJobs => ApiVersions.IsAtLeast(request, ApiVersions.Upcoming);

    /// <summary>Whether answers give signed addresses back as they were sent.</summary>
    public bool EchoesSignatures => !DeletesJobs;

    /// <summary>Whether reading a job gives an address for the whole account.</summary>
    public bool OpensWholeAccount => !ApiVersions.IsAtLeast(request, "2023-11-13-preview");
}
