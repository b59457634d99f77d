using System.Globalization;
using System.Xml.Linq;

namespace WorkspaceEmulator.Storage;

/// <summary>A page of the list of a container's blobs.</summary>
internal static class BlobList
{
    private const int Most = 5000;

    public static XElement Write(BlobContainer container, IQueryCollection query)
    {
        var size = int.TryParse(query["maxresults"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, 1, Most) : Most;
        var prefix = query["prefix"].ToString();
        var marker = query["marker"].ToString();
        var blobs = container.Blobs
            .Where(blob => blob.Key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(blob.Key, marker) >= 0)
            .Take(size + 1)
            .ToList();

        // The next page begins with the first blob that this one has no room for.
        return new XElement(
            "EnumerationResults",
            new XAttribute("ContainerName", container.Name),
            prefix.Length > 0 ? new XElement("Prefix", prefix) : null,
            new XElement("Blobs", blobs.Take(size).Select(blob => Entry(blob.Key, blob.Value))),
            new XElement("NextMarker", blobs.Count > size ? blobs[size].Key : ""));
    }

    private static XElement Entry(string name, StoredBlob blob) => new(
        "Blob",
        new XElement("Name", name),
        new XElement(
            "Properties",
            new XElement("Creation-Time", blob.LastModified.ToString("R")),
            new XElement("Last-Modified", blob.LastModified.ToString("R")),
            new XElement("Etag", blob.ETag.Trim('"')),
            new XElement("Content-Length", blob.Content.Length),
            new XElement("Content-Type", blob.ContentType),
            new XElement("Content-Encoding", blob.ContentEncoding ?? ""),
            new XElement("Content-MD5", blob.ContentMd5),
            new XElement("BlobType", "BlockBlob")));
}
