namespace QuantumWorkspaces.Http;

/// <summary>Scheme, host and port: what decides who gets a request.</summary>
internal static class Origin
{
    public static bool IsSame(Uri left, Uri right) =>
        left.Scheme == right.Scheme
        && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase)
        && left.Port == right.Port;

    /// <summary>The origin for a message; user information, path and query are left out.</summary>
    public static string Of(Uri uri) => $"{uri.Scheme}://{uri.Host}:{uri.Port}";
}
