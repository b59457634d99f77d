using System.Text.Json.Nodes;

namespace WorkspaceEmulator.ResourceGraph;

/// <summary>A column of a result: its name, and the path to its value in a row.</summary>
internal sealed record Column(string Name, string[] Path)
{
    /// <summary>The value in a row, or null; names are compared without regard to case.</summary>
    public JsonNode? ValueIn(JsonObject row)
    {
        JsonNode? node = row;
        foreach (var name in Path)
            node = (node as JsonObject)?.FirstOrDefault(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

        return node;
    }

    /// <summary>The value as text, as <c>tostring</c> gives it.</summary>
    public string TextIn(JsonObject row) => ValueIn(row) switch
    {
        null => "",
        JsonValue value when value.TryGetValue(out string? text) => text,
        var node => node.ToJsonString(),
    };
}
