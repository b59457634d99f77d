using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Items;

/// <summary>A job or a session: what the lists of both show.</summary>
internal abstract class WorkspaceItem(string id, string name, DateTimeOffset creationTime)
{
    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public DateTimeOffset CreationTime { get; } = creationTime;

    public JsonArray Tags { get; set; } = [];

    public string? Priority { get; set; }

    public abstract string ItemType { get; }

    public abstract string? JobType { get; }

    public abstract string ProviderId { get; }

    public abstract string Target { get; }

    /// <summary>What its status is called.</summary>
    /// <param name="isV2">Whether in the words of workspaces of kind V2.</param>
    public abstract string StatusName(bool isV2);
}
