namespace QuantumWorkspaces.Http;

/// <summary>Where tokens for Azure Resource Manager may be sent: over HTTPS, to its own hosts or, for development, to loopback.</summary>
internal static class ManagementHost
{
    public const string TokenScope = "https://management.azure.com/.default";

    public static readonly Uri Public = new("https://management.azure.com/");

    /// <summary>Azure's own test cloud (azure-quantum-python, <c>_constants.py</c>).</summary>
    public static readonly Uri Dogfood = new("https://api-dogfood.resources.windows-int.net/");

    /// <exception cref="ArgumentNullException">The address is null.</exception>
    /// <exception cref="ArgumentException">A token must not be sent to the address.</exception>
    public static Uri Check(Uri endpoint, string parameter)
    {
        _ = endpoint ?? throw new ArgumentNullException(parameter);
        if (!endpoint.IsAbsoluteUri
            || endpoint.Scheme != Uri.UriSchemeHttps
            || endpoint.UserInfo.Length > 0
            || endpoint.PathAndQuery != "/")
            throw new ArgumentException("The value is not an address of the form https://host/.", parameter);

        return EndpointRules.IsLoopback(endpoint.Host.AsSpan()) || IsBelow(endpoint, Public) || IsBelow(endpoint, Dogfood)
            ? endpoint
            : throw new ArgumentException(
                $"The host is none of Azure Resource Manager's: {Public.Host}, one below it, {Dogfood.Host}, or a loopback address.",
                parameter);
    }

    /// <summary>Whether an address belongs to the service: it has the same origin, or the host of a region below it.</summary>
    public static bool Belongs(Uri address, Uri endpoint) =>
        address.UserInfo.Length == 0 && (Origin.IsSame(address, endpoint) || IsBelow(address, endpoint));

    private static bool IsBelow(Uri address, Uri endpoint) =>
        address.Scheme == Uri.UriSchemeHttps
        && address.Port == endpoint.Port
        && Origin.IsPlain(address)
        && (address.IdnHost.Equals(endpoint.IdnHost, StringComparison.OrdinalIgnoreCase)
            || address.IdnHost.EndsWith("." + endpoint.IdnHost, StringComparison.OrdinalIgnoreCase));
}
