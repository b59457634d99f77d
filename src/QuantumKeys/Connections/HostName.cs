namespace QuantumKeys.Connections;

/// <summary>Who receives what is sent to an address.</summary>
internal static class HostName
{
    /// <summary>Whether two addresses have the same scheme, host and port.</summary>
    public static bool IsSame(Uri left, Uri right) =>
        Uri.Compare(left, right, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
