namespace QuantumWorkspaces.Transport;

/// <summary>Scheme, host and port of an address: they determine who receives a request.</summary>
internal static class Origin
{
    public static bool IsSame(Uri left, Uri right) => left.Scheme == right.Scheme && left.Port == right.Port && IsSameHost(left, right);

    /// <remarks>
    /// What is compared is both what is written and what is connected to. A host that only becomes the same one on the way, with another
    /// character for a dot or a digit, is not taken for it.
    /// </remarks>
    private static bool IsSameHost(Uri left, Uri right) =>
        string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase)
        && string.Equals(left.Host, right.Host, StringComparison.OrdinalIgnoreCase)
        && IsPlain(left) && IsPlain(right);

    /// <summary>Whether an address has only ASCII characters in the name of its host, as all hosts of the service do.</summary>
    public static bool IsPlain(Uri address)
    {
        var text = address.OriginalString;
        var start = text.IndexOf("//", StringComparison.Ordinal);
        if (start < 0)
            return true;

        foreach (var character in text.AsSpan(start + 2))
        {
            if (character is '/' or '?' or '#' or '\\')
                return true;

            if (character is <= ' ' or > '~')
                return false;
        }

        return true;
    }

    /// <summary>The origin as text, without user information, path and query.</summary>
    public static string Of(Uri uri) => $"{uri.Scheme}://{uri.Host}:{uri.Port}";
}
