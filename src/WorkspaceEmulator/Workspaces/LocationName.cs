namespace WorkspaceEmulator.Workspaces;

/// <summary>Azure writes a location as <c>East US</c> in some answers and as <c>eastus</c> in others.</summary>
internal static class LocationName
{
    /// <summary>The form without spaces and capitals.</summary>
    public static string Normalize(string location) => location.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
