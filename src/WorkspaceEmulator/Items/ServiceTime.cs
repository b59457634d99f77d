using System.Globalization;

namespace WorkspaceEmulator.Items;

/// <summary>Times as the service writes them: with seven digits, and in two ways for UTC.</summary>
internal static class ServiceTime
{
    public static string? Write(DateTimeOffset? time) => time is { } value
        ? value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture) : null;

    public static string WriteWithOffset(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture) + "+00:00";
}
