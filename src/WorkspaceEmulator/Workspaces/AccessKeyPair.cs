using System.Globalization;
using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Workspaces;

/// <summary>A workspace's two keys, as they are between one regeneration and the next.</summary>
internal sealed record AccessKeyPair(AccessKey Primary, AccessKey Secondary)
{
    public static AccessKeyPair Create() => new(AccessKey.Create(), AccessKey.Create());

    /// <summary>The pair with new keys in place of those named.</summary>
    public AccessKeyPair Renew(AccessKeyKinds kinds) => new(
        kinds.HasFlag(AccessKeyKinds.Primary) ? AccessKey.Create() : Primary,
        kinds.HasFlag(AccessKeyKinds.Secondary) ? AccessKey.Create() : Secondary);

    /// <summary>Whether a text is one of the two. Both are compared, so that the time taken does not tell them apart.</summary>
    public bool Contains(string key) => Primary.Is(key) | Secondary.Is(key);

    /// <summary>What <c>listKeys</c> answers while access keys are enabled.</summary>
    /// <param name="connectionString">Makes a key's connection string.</param>
    public JsonObject ToJson(Func<AccessKey, string> connectionString) => new()
    {
        ["apiKeyEnabled"] = true,
        ["primaryKey"] = Json(Primary),
        ["secondaryKey"] = Json(Secondary),
        ["primaryConnectionString"] = connectionString(Primary),
        ["secondaryConnectionString"] = connectionString(Secondary),
    };

    private static JsonObject Json(AccessKey key) => new()
    {
        ["createdAt"] = key.CreatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
        ["key"] = key.Value,
    };
}
