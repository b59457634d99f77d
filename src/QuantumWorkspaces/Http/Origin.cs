namespace QuantumWorkspaces.Http;

/// <summary>Scheme, host and port of an address: they determine who receives a request.</summary>
internal static class Origin
{
    public static bool IsSame(Uri left, Uri right) =>
        left.Scheme == right.Scheme && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase)
        && left.Port == right.Port;

    /// <summary>The origin as text, without user information, path and query.</summary>
    public static string Of(Uri uri) => $"{uri.Scheme}://{uri.Host}:{uri.Port}";
}
