namespace WorkspaceEmulator.Hosting;

/// <summary>The supported versions: those that are published, and those that the published clients can be set to.</summary>
/// <remarks>For the routes of the emulator, they differ only in what is optional.</remarks>
internal static class ApiVersions
{
    public static readonly string[] DataPlane =
    [
        "2022-09-12-preview", "2023-11-13-preview", "2024-03-01-preview", "2024-10-01-preview",
        "2025-09-01-preview", "2025-12-01-preview", "2026-01-15-preview",
    ];

    /// <summary>Published as a draft; no released client uses it.</summary>
    public const string Upcoming = "2026-08-01-preview";

    public static readonly string[] Management = ["2022-01-10-preview", "2023-11-13-preview", "2025-12-15-preview", "2026-06-15-preview"];

    /// <summary>Those that know of storage which the service manages.</summary>
    public static readonly string[] ManagedStorage = ["2025-12-15-preview", "2026-06-15-preview"];

    public static readonly string[] ResourceGraph = ["2021-03-01", "2022-10-01"];

    /// <summary>The version that a request names, or empty.</summary>
    public static string Of(HttpRequest request) => request.Query["api-version"].ToString();

    /// <summary>Whether a request's version is this one or came after it.</summary>
    public static bool IsAtLeast(HttpRequest request, string version) =>
        string.Compare(Of(request), version, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether the data plane takes the request's version; if not, it has been answered.</summary>
    public static Task<bool> IsForDataPlaneAsync(HttpContext context) =>
        IsOneOfAsync(context, [.. DataPlane, Upcoming], "WrongApiVersion", "WrongApiVersion");

    /// <summary>Whether the management plane takes the request's version, or Resource Graph does; if not, it has been answered.</summary>
    public static Task<bool> IsForManagementAsync(HttpContext context, string[] versions) =>
        IsOneOfAsync(context, versions, "MissingApiVersionParameter", "InvalidApiVersionParameter");

    private static async Task<bool> IsOneOfAsync(HttpContext context, string[] versions, string missing, string unknown)
    {
        var version = Of(context.Request);
        if (versions.Contains(version, StringComparer.OrdinalIgnoreCase))
            return true;

        var isMissing = version.Length == 0;
        var problem = isMissing ? "The api-version query parameter is missing." : "The api-version is not known.";
        await Answer.ErrorAsync(
            context,
            StatusCodes.Status400BadRequest,
            isMissing ? missing : unknown,
            $"{problem} The supported versions are '{string.Join(',', versions)}'.");
        return false;
    }
}
