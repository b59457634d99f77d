using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.DataPlane;

/// <summary>What holds for jobs and sessions alike when they are made.</summary>
internal static class ItemRules
{
    /// <summary>How long the body of a request may be: parameters and metadata are small.</summary>
    public const int LongestRequest = 64 << 10;

    // Whose circuits the emulator can read, beside the providers that the workspace has.
    private static readonly string[] KnownProviders = ["ionq", "quantinuum", "rigetti", "pasqal"];

    /// <summary>What is wrong with an id or a provider; null: nothing.</summary>
    public static string? FaultOf(string id, string providerId, EmulatedWorkspace workspace)
    {
        if (!Guid.TryParseExact(id, "D", out _))
            return "The id has to be a GUID with hyphens.";

        return workspace.ProviderIds.Contains(providerId) || KnownProviders.Contains(providerId)
            ? null
            : $"The workspace has no provider '{providerId}'.";
    }

    public static Task RefuseAsync(HttpContext context, string message) =>
        Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidJobDefinition", message);
}
