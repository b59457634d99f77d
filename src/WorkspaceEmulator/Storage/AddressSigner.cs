using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WorkspaceEmulator.Storage;

/// <summary>Signs addresses of an account, so that whoever has one can do what it says until it expires; and checks them.</summary>
/// <remarks>
/// The parameters are those of Azure Storage, in its two forms: for the whole account (<c>ss</c>, <c>srt</c>), and for one container or
/// blob (<c>sr</c>). The signature is one of this emulator: clients cannot calculate one, since nobody has the key.
/// </remarks>
internal sealed class AddressSigner(string account, TimeProvider clock)
{
    private const string Version = "2024-05-04";
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ssZ";

    // What a client may add to an address: it says what to do there.
    private static readonly HashSet<string> OfOperations = new(
        ["restype", "comp", "prefix", "marker", "maxresults", "delimiter", "include", "timeout", "sig"], StringComparer.OrdinalIgnoreCase);

    private byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Makes everything worthless that was signed so far.</summary>
    public void RenewKey() => _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>A query that opens every container and blob of the account.</summary>
    /// <param name="isSecure">Whether the client came over HTTPS; then the address works over HTTPS only.</param>
    /// <param name="isOld">As it was in 2022: with neither a start nor a protocol.</param>
    public string ForAccount(string permissions, TimeSpan lifetime, bool isSecure, bool isOld = false)
    {
        var parameters = new List<(string Name, string Value)> { ("sv", Version), ("ss", "b"), ("srt", "co") };
        if (!isOld)
            parameters.AddRange([("spr", isSecure ? "https" : "https,http"), ("st", Time(TimeSpan.Zero))]);

        return Sign(ResourceOf(null, null), [.. parameters, ("se", Time(lifetime)), ("sp", permissions)]);
    }

    /// <summary>A query that opens one container.</summary>
    public string ForContainer(string container, string permissions, TimeSpan lifetime) => Sign(
        ResourceOf(container, null),
        [("sv", Version), ("st", Time(TimeSpan.Zero)), ("se", Time(lifetime)), ("sr", "c"), ("sp", permissions)]);

    /// <summary>A query that opens one blob.</summary>
    /// <param name="fileName">What the blob is called where it is saved.</param>
    public string ForBlob(string container, string blob, string permissions, TimeSpan lifetime, string? fileName = null)
    {
        var parameters = new List<(string Name, string Value)>
        {
            ("sv", Version), ("st", Time(TimeSpan.Zero)), ("se", Time(lifetime)), ("sr", "b"), ("sp", permissions),
        };
        if (fileName is not null)
            parameters.Add(("rscd", $"attachment; filename={fileName}"));

        return Sign(ResourceOf(container, blob), parameters);
    }

    /// <summary>Why an address does not open what is asked for; null: it does.</summary>
    public StorageRefusal? RefusalOf(StorageDemand demand, IQueryCollection query, bool isSecure)
    {
        if (!query.ContainsKey("sig"))
            return StorageRefusal.NoSignature;

        if (!IsSignedFor(demand, query) || !IsInTime(query))
            return StorageRefusal.AuthenticationFailed;

        if (query["spr"].ToString() is { Length: > 0 } protocols && !isSecure && !protocols.Split(',').Contains("http"))
            return StorageRefusal.ProtocolMismatch;

        if (query.ContainsKey("srt") && !query["ss"].ToString().Contains('b'))
            return StorageRefusal.ServiceMismatch;

        if (query.ContainsKey("srt") && !query["srt"].ToString().Contains(demand.ResourceType))
            return StorageRefusal.ResourceTypeMismatch;

        // What is signed for a container opens its blobs and their list, not the container as such.
        if (!query.ContainsKey("srt") && demand.IsForAccountsOnly)
            return StorageRefusal.Forbidden;

        return query["sp"].ToString().Intersect(demand.AnyPermission).Any() ? null : StorageRefusal.PermissionMismatch;
    }

    private bool IsSignedFor(StorageDemand demand, IQueryCollection query)
    {
        var signed = query.Where(parameter => !OfOperations.Contains(parameter.Key)).ToList();
        if (signed.Exists(parameter => parameter.Value.Count != 1) || query["sig"].Count != 1)
            return false;

        var resource = query["sr"].ToString() switch
        {
            "" => ResourceOf(null, null),
            "c" => ResourceOf(demand.Container, null),
            _ => ResourceOf(demand.Container, demand.Blob),
        };
        var expected = SignatureOf(resource, signed.Select(parameter => (parameter.Key, parameter.Value.ToString())));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(query["sig"].ToString()));
    }

    private bool IsInTime(IQueryCollection query)
    {
        var now = clock.GetUtcNow();
        return TryReadTime(query["se"], out var end) && now < end
            && (!query.ContainsKey("st") || (TryReadTime(query["st"], out var start) && now >= start));
    }

    private static bool TryReadTime(string? text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    private string Time(TimeSpan fromNow) => (clock.GetUtcNow() + fromNow).ToString(TimeFormat, CultureInfo.InvariantCulture);

    private string ResourceOf(string? container, string? blob) => string.Join('/', account, container, blob);

    private string Sign(string resource, IReadOnlyList<(string Name, string Value)> parameters) =>
        string.Join('&', parameters.Append(("sig", SignatureOf(resource, parameters))).Select(Write));

    private static string Write((string Name, string Value) parameter) => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}";

    private string SignatureOf(string resource, IEnumerable<(string Name, string Value)> parameters)
    {
        var lines = parameters.Select(Write).Order(StringComparer.Ordinal).Prepend(resource);
        return Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
