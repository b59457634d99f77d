using QuantumKeys.Files;
using QuantumKeys.Scanning;

namespace QuantumKeys.Verification;

/// <summary>The keys among the findings of a scan.</summary>
internal static class ScannedKeys
{
    public static IReadOnlyList<FoundConnectionString> Of(ScanResult result) =>
        [.. result.Findings.Select(Of).OfType<FoundConnectionString>()];

    /// <summary>Null where the finding is about no key of its own.</summary>
    private static FoundConnectionString? Of(Finding finding)
    {
        var place = new FoundPlace(PrintableName.Of(finding.Place), finding.Leak.Place.Start.Line + 1);
        return finding.Leak.Key is { } key ? new FoundConnectionString(place, key.Value, key.ConnectionString) : null;
    }
}
