namespace ConnectionStrings;

/// <summary>
/// Where an access key may be sent: over HTTPS to <c>&lt;labels&gt;.quantum.azure.com</c> or <c>&lt;labels&gt;.quantum-test.azure.com</c>,
/// or, for development, over HTTP or HTTPS to loopback.
/// </summary>
/// <remarks>
/// The text is cut by hand and not by <see cref="Uri"/>, which unescapes, maps and repairs before it answers: what is compared here
/// is the text itself. Each label is compared as a whole, so <c>quantumXazure.com</c>, <c>quantum.azure.com.example.org</c> and
/// <c>evilquantum.azure.com</c> are foreign.
/// </remarks>
internal static class EndpointRules
{
    private const string Https = "https://";
    private const string Http = "http://";

    private const int LongestHost = 253;

    private static readonly string[][] AllowedSuffixes = [["quantum", "azure", "com"], ["quantum-test", "azure", "com"]];

    /// <summary>What is wrong with an endpoint, or null.</summary>
    public static FaultKind? Check(ReadOnlySpan<char> endpoint)
    {
        var isHttps = endpoint.StartsWith(Https.AsSpan(), StringComparison.OrdinalIgnoreCase);
        var isHttp = endpoint.StartsWith(Http.AsSpan(), StringComparison.OrdinalIgnoreCase);
        if (!isHttps && !isHttp)
            return endpoint.IndexOf("://".AsSpan()) > 0 ? FaultKind.NotHttps : FaultKind.NotUri;

        var authority = endpoint.Slice(isHttps ? Https.Length : Http.Length);
        if (authority.Length > 0 && authority[authority.Length - 1] == '/')
            authority = authority.Slice(0, authority.Length - 1);

        if (authority.IndexOf('@') >= 0)
            return FaultKind.UserInfo;

        if (authority.IndexOfAny('/', '?', '#') >= 0 || authority.IndexOf('\\') >= 0)
            return FaultKind.Path;

        SplitPort(authority, out var host, out var port);
        if (IsLoopback(host))
            return port.Length == 0 || IsPort(port.Slice(1)) ? null : FaultKind.Port;

        if (!IsAllowed(host))
            return host.Length == 0 ? FaultKind.NotUri : FaultKind.ForeignHost;

        if (!isHttps)
            return FaultKind.NotHttps;

        return port.Length == 0 ? null : FaultKind.Port;
    }

    /// <summary>Whether this host is the machine itself: <c>localhost</c>, <c>127.0.0.0/8</c> or <c>[::1]</c>.</summary>
    public static bool IsLoopback(ReadOnlySpan<char> host)
    {
        if (host.Equals("localhost".AsSpan(), StringComparison.OrdinalIgnoreCase) || host.SequenceEqual("[::1]".AsSpan()))
            return true;

        var parts = host.ToString().Split('.');
        return parts.Length == 4 && parts[0] == "127" && parts.All(IsByte);

        static bool IsByte(string part) => part.Length is >= 1 and <= 3 && part.All(AsciiChar.IsDigit)
            && int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) <= 255;
    }

    private static bool IsAllowed(ReadOnlySpan<char> host)
    {
        if (host.Length > LongestHost)
            return false;

        var labels = host.ToString().Split('.');
        return labels.All(IsLabel) && AllowedSuffixes.Any(suffix =>
            labels.Length > suffix.Length
            && labels.Skip(labels.Length - suffix.Length).SequenceEqual(suffix, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsLabel(string label) =>
        label.Length is >= 1 and <= 63 && label.All(c => c == '-' || AsciiChar.IsLetterOrDigit(c))
        && label[0] != '-' && label[label.Length - 1] != '-';

    private static void SplitPort(ReadOnlySpan<char> authority, out ReadOnlySpan<char> host, out ReadOnlySpan<char> port)
    {
        // The colons of an IPv6 address are inside brackets.
        var colon = authority.LastIndexOf(':');
        if (colon < authority.LastIndexOf(']'))
            colon = -1;

        host = colon < 0 ? authority : authority.Slice(0, colon);
        port = colon < 0 ? default : authority.Slice(colon);
    }

    private static bool IsPort(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            if (!AsciiChar.IsDigit(c) || (number = number * 10 + (c - '0')) > ushort.MaxValue)
                return false;
        }

        return number > 0;
    }
}
