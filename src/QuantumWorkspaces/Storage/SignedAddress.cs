using System.Globalization;

namespace QuantumWorkspaces.Storage;

/// <summary>The address of a container or of a blob, with the signature that opens it.</summary>
/// <remarks>
/// The signature is seen by <see cref="StorageTransport"/> only, and by whoever calls <see cref="ToUri"/>. Everything else sees
/// <see cref="Address"/>.
/// </remarks>
internal sealed class SignedAddress
{
    private static readonly TimeSpan ShortestUse = TimeSpan.FromMinutes(5);

    private SignedAddress(Uri address, string signature) => (Address, Signature) = (address, signature);

    /// <summary>The address without the signature.</summary>
    public Uri Address { get; }

    /// <summary>The part of the query that is the signature, without a question mark.</summary>
    public string Signature { get; }

    /// <summary>Reads an address of the service.</summary>
    /// <returns>Null if the text is no address with a signature.</returns>
    /// <exception cref="RequestFailedException">Nothing must be sent to the address.</exception>
    public static SignedAddress? Read(string? text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || FieldOf(uri.Query, "sig") is null)
            return null;

        if (uri.UserInfo.Length > 0 || !Origin.IsPlain(uri)
            || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
            throw new RequestFailedException(
                $"The service's address of the storage ({Origin.Of(uri)}) is not secure. Nothing was sent there.");

        var address = new Uri(uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));
        return new SignedAddress(address, uri.Query.TrimStart('?'));
    }

    /// <summary>Whether there is enough time left to use the address.</summary>
    public bool IsFresh => FieldOf(Signature, "se") is not { } text
        || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end)
        || end - DateTimeOffset.UtcNow > ShortestUse;

    /// <summary>The address of a blob in the container that this is the address of.</summary>
    public SignedAddress BlobAddress(string blobName) => new(StorageNames.Append(Address, blobName), Signature);

    /// <summary>The address with the signature: for those who have asked for just that, and for nobody else.</summary>
    public Uri ToUri() => new($"{Address.AbsoluteUri}?{Signature}");

    /// <summary>The secret of the signature, as it is written in the query once decoded.</summary>
    public string Secret => FieldOf(Signature, "sig")!;

    /// <summary>Returns the address without the signature.</summary>
    public override string ToString() => Address.AbsoluteUri;

    private static string? FieldOf(string query, string name)
    {
        foreach (var field in query.TrimStart('?').Split('&'))
        {
            if (field.Length > name.Length && field[name.Length] == '=' && field.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return Uri.UnescapeDataString(field.Substring(name.Length + 1));
        }

        return null;
    }
}
