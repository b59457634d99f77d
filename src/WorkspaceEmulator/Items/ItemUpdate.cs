using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Items;

/// <summary>A change of what a client may change: name, priority and tags.</summary>
internal static class ItemUpdate
{
    public static bool IsMergePatch(HttpRequest request) =>
        request.ContentType?.Split(';')[0].Trim().Equals("application/merge-patch+json", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>What is wrong with a change; null: nothing.</summary>
    public static string? FaultOf(JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            var fault = name switch
            {
                "id" => null,
                "name" => value?.GetValueKind() == JsonValueKind.String ? null : "name has to be a text.",
                "priority" => value is null || value.GetValueKind() == JsonValueKind.String ? null : "priority has to be a text.",
                "tags" => value is null || (value is JsonArray tags && tags.All(tag => tag?.GetValueKind() == JsonValueKind.String))
                    ? null : "tags has to be a list of texts.",
                _ => "Only name, priority and tags can be changed.",
            };
            if (fault is not null)
                return fault;
        }

        return null;
    }

    /// <summary>Changes an item, and writes what the service answers: the tags replace those that are there.</summary>
    public static JsonObject Apply(JsonObject patch, WorkspaceItem item)
    {
        if (patch["name"] is { } name)
            item.Name = name.GetValue<string>();

        if (patch.TryGetPropertyValue("priority", out var priority))
            item.Priority = priority?.GetValue<string>();

        if (patch.TryGetPropertyValue("tags", out var tags))
            item.Tags = tags?.DeepClone().AsArray() ?? [];

        return new JsonObject { ["name"] = item.Name, ["priority"] = item.Priority, ["tags"] = item.Tags.DeepClone() };
    }
}
