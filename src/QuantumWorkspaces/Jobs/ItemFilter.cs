using System.Globalization;
using QuantumWorkspaces.DataPlane;

namespace QuantumWorkspaces.Jobs;

/// <summary>A filter in the words of the service, and exactly.</summary>
/// <remarks>
/// The service compares days only. It is asked for all days that can have something, and what it gives is compared with the time.
/// </remarks>
internal static class ItemFilter
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>What the service is asked for.</summary>
    public static ItemQuery QueryOf(QuantumItemFilter? filter) => filter is null ? default : new(TextOf(filter), OrderOf(filter));

    /// <summary>Whether an item is within the times.</summary>
    public static bool IsWanted(QuantumItemFilter? filter, QuantumWorkspaceItem item) =>
        item.CreatedOn is not { } time
        || (!(time < filter?.CreatedOnOrAfter) && !(time >= filter?.CreatedBefore));

    private static string? TextOf(QuantumItemFilter filter)
    {
        string?[] terms =
        [
            string.IsNullOrEmpty(filter.NamePrefix) ? null : $"startswith(Name, {Quote(filter.NamePrefix!)})",
            AnyOf("ProviderId", filter.ProviderIds),
            AnyOf("Target", filter.Targets),
            AnyOf("State", filter.Statuses),
            filter.CreatedOnOrAfter is { } start ? $"CreationTime ge {DayOf(start)}" : null,
            DayAfter(filter.CreatedBefore) is { } day ? $"CreationTime le {day}" : null,
        ];
        var given = terms.Where(term => term is not null).ToList();
        return given.Count == 0 ? null : string.Join(" and ", given);
    }

    private static string? AnyOf(string property, IList<string> values) => values.Count == 0
        ? null : $"({string.Join(" or ", values.Select(value => $"{property} eq {Quote(value)}"))})";

    private static string Quote(string value) => $"'{value.Replace("'", "''")}'";

    private static string DayOf(DateTimeOffset time) => time.UtcDateTime.ToString(DayFormat, CultureInfo.InvariantCulture);

    // "le" a day may mean its first moment. At the end of time there is no day after.
    private static string? DayAfter(DateTimeOffset? time) =>
        time is { } end && end.UtcDateTime.Year < DateTime.MaxValue.Year ? DayOf(end.ToUniversalTime().AddDays(1)) : null;

    private static string? OrderOf(QuantumItemFilter filter)
    {
        var property = filter.OrderBy switch
        {
            QuantumItemOrder.Unspecified => null,
            QuantumItemOrder.CreatedOn => "CreationTime",
            QuantumItemOrder.Name => "Name",
            QuantumItemOrder.ProviderId => "ProviderId",
            QuantumItemOrder.Target => "Target",
            QuantumItemOrder.Status => "State",
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.OrderBy, "There is no such order."),
        };
        return property is null ? null : $"{property} {(filter.IsDescending ? "desc" : "asc")}";
    }
}
