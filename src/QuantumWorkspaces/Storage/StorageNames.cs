namespace QuantumWorkspaces.Storage;

/// <summary>
/// The names within the addresses of storage: <c>https://account…/container/blob</c>, or with the account as first segment.
/// </summary>
internal static class StorageNames
{
    /// <summary>The name of the container in the address of one.</summary>
    public static string LastIn(Uri container) => Uri.UnescapeDataString(Segments(container)[^1]);

    /// <summary>The names of the container and of the blob in the address of a blob that stands in the root of its container.</summary>
    /// <returns>Null if the address is not that of a blob.</returns>
    public static (string Container, string Blob)? InBlob(Uri blob) => Segments(blob) is [.., var container, var name]
        ? (Uri.UnescapeDataString(container), Uri.UnescapeDataString(name)) : null;

    /// <summary>The address of a blob in a container. A slash in its name stays one.</summary>
    public static Uri Append(Uri container, string blobName)
    {
        var path = string.Join("/", blobName.Split('/').Select(Uri.EscapeDataString));
        return new Uri($"{container.AbsoluteUri.TrimEnd('/')}/{path}");
    }

    private static string[] Segments(Uri address) => address.AbsolutePath.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
