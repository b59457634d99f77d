namespace QuantumWorkspaces.Lookup;

/// <summary>The errors of a lookup. As the other errors of the service, they are a <see cref="RequestFailedException"/>.</summary>
internal static class LookupError
{
    /// <summary>As if Azure Resource Manager had been asked for the workspace by its id.</summary>
    public static RequestFailedException NotFound(string message) => new(404, message, "WorkspaceNotFound", null);

    /// <param name="code">What cannot be used of the answer. No request failed, so there is no status.</param>
    public static RequestFailedException Unusable(string code, string message) => new(0, message, code, null);
}
