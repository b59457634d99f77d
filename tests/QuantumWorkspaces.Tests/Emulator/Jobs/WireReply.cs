using System.Text.Json;
using System.Xml.Linq;

namespace QuantumWorkspaces.Tests.Emulation.Jobs;

/// <summary>An answer of either kind: JSON of the service, or XML and bytes of storage.</summary>
internal sealed record WireReply(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public XElement Xml => XDocument.Parse(Text).Root!;

    public string? ErrorCode => Headers.GetValueOrDefault("x-ms-error-code");
}
