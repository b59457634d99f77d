using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Workspaces;

/// <summary>
/// The JSON of a workspace resource. What a client writes is kept as it is, including unknown properties; what only the service sets is
/// taken from what was there before.
/// </summary>
internal static class WorkspaceDocument
{
    private static readonly string[] ReadOnly = ["id", "name", "type", "systemData"];

    private static readonly string[] ReadOnlyProperties =
        ["usable", "provisioningState", "endpointUri", "managedOnBehalfOfConfiguration", "managedStorageAccount"];

    // Keys are read with listKeys and made with regenerateKey; a value that somebody writes here is no way to choose one.
    private static readonly string[] KeyValues = ["primaryKey", "secondaryKey", "primaryConnectionString", "secondaryConnectionString"];

    private static readonly string[] ReadOnlyIdentity = ["principalId", "tenantId"];

    /// <summary>The document that a PUT leads to: the body in place of what was there, but for what is read-only.</summary>
    /// <param name="current">What was there; for a new workspace, what the service sets.</param>
    public static JsonObject Replace(JsonObject current, JsonObject body)
    {
        var result = new JsonObject { ["id"] = null, ["name"] = null, ["type"] = null };
        foreach (var (name, value) in body)
            result[name] = value?.DeepClone();

        KeepReadOnly(result, current, ReadOnly);
        if (result["properties"] is not JsonObject properties)
            result["properties"] = properties = [];

        KeepReadOnly(properties, current["properties"], ReadOnlyProperties);
        foreach (var name in KeyValues)
            properties.Remove(name);

        if (result["identity"] is JsonObject identity)
        {
            KeepReadOnly(identity, current["identity"], ReadOnlyIdentity);
            if (!IsSystemAssigned(identity))
                RemoveAll(identity, ReadOnlyIdentity);
            else if (!identity.ContainsKey("principalId"))
                AddPrincipal(identity);
        }

        Touch(result);
        return result;
    }

    /// <summary>Replaces the tags; null takes them away.</summary>
    public static void ReplaceTags(JsonObject document, JsonObject? tags)
    {
        document["tags"] = tags?.DeepClone();
        if (tags is null)
            document.Remove("tags");

        Touch(document);
    }

    /// <summary>What the service sets when a workspace is made.</summary>
    public static JsonObject Create(WorkspaceName name) => new()
    {
        ["id"] = name.ResourceId,
        ["name"] = name.Name,
        ["type"] = "Microsoft.Quantum/Workspaces",
        ["properties"] = new JsonObject(),
        ["systemData"] = new JsonObject
        {
            ["createdBy"] = "emulator",
            ["createdByType"] = "User",
            ["createdAt"] = Now(),
            ["lastModifiedBy"] = "emulator",
            ["lastModifiedByType"] = "User",
            ["lastModifiedAt"] = Now(),
        },
    };

    /// <summary>Whether access keys open a workspace with this document: only where it says so.</summary>
    public static bool AreAccessKeysEnabled(JsonObject document) =>
        document["properties"]?["apiKeyEnabled"] is JsonValue value && value.TryGetValue(out bool isEnabled) && isEnabled;

    /// <summary>Whether the document is that of a workspace of the newer kind.</summary>
    public static bool IsOfKindV2(JsonObject document) =>
        document["properties"]?["workspaceKind"] is JsonValue value
        && value.TryGetValue(out string? kind)
        && kind.Equals("V2", StringComparison.OrdinalIgnoreCase);

    /// <summary>The ids of the providers that a workspace with this document has.</summary>
    public static IReadOnlySet<string> ProviderIds(JsonObject document) =>
        (document["properties"]?["providers"] as JsonArray ?? [])
            .Select(provider => (provider as JsonObject)?["providerId"] is JsonValue id && id.TryGetValue(out string? text) ? text : "")
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static void KeepReadOnly(JsonObject target, JsonNode? source, string[] names)
    {
        foreach (var name in names)
        {
            if (source is JsonObject known && known.TryGetPropertyValue(name, out var value))
                target[name] = value?.DeepClone();
            else
                target.Remove(name);
        }
    }

    private static void RemoveAll(JsonObject target, string[] names)
    {
        foreach (var name in names)
            target.Remove(name);
    }

    private static bool IsSystemAssigned(JsonObject identity) =>
        identity["type"] is JsonValue value
        && value.TryGetValue(out string? type)
        && type.Contains("SystemAssigned", StringComparison.OrdinalIgnoreCase);

    private static void AddPrincipal(JsonObject identity)
    {
        identity["principalId"] = Guid.NewGuid().ToString();
        identity["tenantId"] = Guid.NewGuid().ToString();
    }

    private static void Touch(JsonObject document)
    {
        if (document["systemData"] is JsonObject systemData)
            systemData["lastModifiedAt"] = Now();
    }

    private static string Now() => DateTime.UtcNow.ToString("O");
}
