namespace WorkspaceEmulator.Items;

/// <summary>The names of properties in queries. They are not those of the JSON: the status is <c>State</c> here.</summary>
internal static class ItemProperty
{
    public const string Name = "Name";
    public const string CreationTime = "CreationTime";
    public const string State = "State";

    private const string ItemType = "ItemType";
    private const string JobType = "JobType";
    private const string ProviderId = "ProviderId";
    private const string Target = "Target";

    public static readonly string[] OfJobs = [Name, ItemType, JobType, ProviderId, Target, State, CreationTime];
    public static readonly string[] OfSessions = [ProviderId, Target, State, CreationTime];
    public static readonly string[] OfJobsInSession = [Name, State];

    public static string? TextOf(ItemView item, string property) => property switch
    {
        Name => item.Name,
        ItemType => item.ItemType,
        JobType => item.JobType,
        ProviderId => item.ProviderId,
        Target => item.Target,
        _ => item.State,
    };
}
