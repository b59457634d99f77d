using System.Globalization;
using System.Xml;

namespace QuantumWorkspaces.Storage;

/// <summary>A page of the list of blobs (Azure Storage, List Blobs).</summary>
/// <param name="NextMarker">Where the next page begins; null if there is none.</param>
internal sealed record BlobList(IReadOnlyList<QuantumJobFile> Files, string? NextMarker)
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <exception cref="RequestFailedException">This is no list.</exception>
    public static BlobList Read(BinaryData xml)
    {
        try
        {
            using var reader = XmlReader.Create(xml.ToStream(), Settings);
            return Read(reader);
        }
        catch (XmlException e)
        {
            throw new RequestFailedException("The storage's list of files cannot be read.", e);
        }
    }

    private static BlobList Read(XmlReader reader)
    {
        var files = new List<QuantumJobFile>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        string? marker = null;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.EndElement, Name: "Blob" })
            {
                files.Add(FileOf(values));
                values.Clear();
            }
            else if (reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false })
            {
                switch (reader.Name)
                {
                    case "Name" or "Content-Length" or "Content-Type" or "Last-Modified":
                        values[reader.Name] = TextOf(reader);
                        break;
                    case "NextMarker":
                        marker = TextOf(reader);
                        break;
                }
            }
        }

        return new BlobList(files, string.IsNullOrEmpty(marker) ? null : marker);
    }

    // Stops at the end of the element, so that the next one is not stepped over.
    private static string TextOf(XmlReader reader)
    {
        var text = "";
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
            text += reader.Value;

        return text;
    }

    private static QuantumJobFile FileOf(Dictionary<string, string> values) => new(
        values.TryGetValue("Name", out var name) ? name : "",
        values.TryGetValue("Content-Length", out var text)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null,
        values.TryGetValue("Content-Type", out var type) ? type : null,
        values.TryGetValue("Last-Modified", out var time)
            && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var modified)
            ? modified : null);
}
