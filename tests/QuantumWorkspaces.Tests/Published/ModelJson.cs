using System.Globalization;
using System.Text.Json.Nodes;

namespace QuantumWorkspaces.Tests.Published;

/// <summary>Models written as the service writes them, and models made of that with <see cref="QuantumWorkspacesModelFactory"/>.</summary>
internal static class ModelJson
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    public static JsonObject Write(QuantumProvider provider) => new()
    {
        ["id"] = provider.Id,
        ["currentAvailability"] = provider.CurrentAvailability?.ToString(),
        ["targets"] = new JsonArray([.. provider.Targets.Select(Write)]),
    };

    public static JsonObject Write(QuantumTarget target) => new()
    {
        ["id"] = target.Id,
        ["currentAvailability"] = target.CurrentAvailability?.ToString(),
        ["averageQueueTime"] = target.AverageQueueTime?.TotalSeconds,
        ["statusPage"] = target.StatusPage?.OriginalString,
    };

    public static JsonObject Write(QuantumQuota quota) => new()
    {
        ["dimension"] = quota.Dimension,
        ["scope"] = quota.Scope?.ToString(),
        ["providerId"] = quota.ProviderId,
        ["utilization"] = quota.Utilization,
        ["holds"] = quota.Holds,
        ["limit"] = quota.Limit,
        ["period"] = quota.Period?.ToString(),
    };

    public static JsonObject Write(WorkspaceKeys keys) => new()
    {
        ["apiKeyEnabled"] = keys.AreEnabled,
        ["primaryKey"] = Write(keys.PrimaryKey!),
        ["secondaryKey"] = Write(keys.SecondaryKey!),
        ["primaryConnectionString"] = keys.PrimaryKey!.GetConnectionString(),
        ["secondaryConnectionString"] = keys.SecondaryKey!.GetConnectionString(),
    };

    public static QuantumProvider ReadProvider(JsonNode json) => QuantumWorkspacesModelFactory.QuantumProvider(
        Text(json, "id")!, Text(json, "currentAvailability")!,
        json["targets"]!.AsArray().Select(target => ReadTarget(target!, Text(json, "id")!)));

    public static QuantumQuota ReadQuota(JsonNode json) => QuantumWorkspacesModelFactory.QuantumQuota(
        Text(json, "dimension")!, Text(json, "scope")!, Text(json, "providerId")!, (double)json["utilization"]!, (double)json["holds"]!,
        (double)json["limit"]!, Text(json, "period")!);

    public static WorkspaceKeys ReadKeys(JsonNode json) => QuantumWorkspacesModelFactory.WorkspaceKeys(
        (bool)json["apiKeyEnabled"]!,
        ReadKey(WorkspaceKeyKinds.Primary, json["primaryKey"]!, Text(json, "primaryConnectionString")),
        ReadKey(WorkspaceKeyKinds.Secondary, json["secondaryKey"]!, Text(json, "secondaryConnectionString")));

    private static JsonObject Write(WorkspaceKey key) => new()
    {
        ["createdAt"] = key.CreatedOn?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        ["key"] = key.GetKey(),
    };

    private static QuantumTarget ReadTarget(JsonNode json, string providerId) => QuantumWorkspacesModelFactory.QuantumTarget(
        Text(json, "id")!,
        providerId,
        Text(json, "currentAvailability")!,
        TimeSpan.FromSeconds((double)json["averageQueueTime"]!),
        Text(json, "statusPage") is { } page ? new Uri(page) : null);

    private static WorkspaceKey ReadKey(WorkspaceKeyKinds kind, JsonNode json, string? connectionString) =>
        QuantumWorkspacesModelFactory.WorkspaceKey(
        kind, Text(json, "key")!, DateTimeOffset.Parse(Text(json, "createdAt")!, CultureInfo.InvariantCulture), connectionString);

    private static string? Text(JsonNode json, string name) => (string?)json[name];
}
