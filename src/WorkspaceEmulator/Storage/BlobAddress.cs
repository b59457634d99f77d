using System.Diagnostics.CodeAnalysis;

namespace WorkspaceEmulator.Storage;

/// <summary>Where something is in a storage account, without the host and without a signature.</summary>
/// <param name="Blob">Its name; null: the container itself.</param>
internal sealed record BlobAddress(string Account, string Container, string? Blob = null)
{
    public string Path => $"/{Account}/{Container}{(Blob is null ? "" : $"/{EscapedBlob}")}";

    private string EscapedBlob => string.Join('/', Blob!.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Reads an address as clients send it; what stands in its query is left behind.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out BlobAddress? address)
    {
        address = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return false;

        var segments = uri.AbsolutePath.Split('/', 4);
        if (segments.Length < 3 || segments[1].Length == 0 || segments[2].Length == 0)
            return false;

        var blob = segments.Length == 4 && segments[3].Length > 0 ? Uri.UnescapeDataString(segments[3]) : null;
        address = new BlobAddress(segments[1], Uri.UnescapeDataString(segments[2]), blob);
        return true;
    }
}
