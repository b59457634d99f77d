namespace WorkspaceEmulator.Items;

/// <summary>What a list can be filtered and ordered by, as it is at one moment.</summary>
internal sealed record ItemView(
    string Name, string ItemType, string? JobType, string ProviderId, string Target, string State, DateTimeOffset CreationTime)
{
    public static ItemView Of(WorkspaceItem item, bool isV2) => new(
        item.Name, item.ItemType, item.JobType, item.ProviderId, item.Target, item.StatusName(isV2), item.CreationTime);
}
