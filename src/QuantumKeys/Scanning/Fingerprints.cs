using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QuantumKeys.Scanning;

/// <summary>
/// What tells a finding from others, in this run and in the next: its rule, its file, the workspace, and which one it is among those that
/// are alike. The line does not count, and nothing of the key does: nobody can try keys against a fingerprint.
/// </summary>
internal static class Fingerprints
{
    private const int Length = 32;

    /// <param name="findings">In the order of their files and lines.</param>
    public static IReadOnlyList<Finding> AddTo(IEnumerable<Finding> findings)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. findings.Select(finding => finding with { Fingerprint = Next(finding, counts) })];
    }

    private static string Next(Finding finding, Dictionary<string, int> counts)
    {
        string?[] parts = ["1", finding.Leak.Rule, finding.Path?.Uri ?? finding.Message, finding.Workspace, finding.Trail?.First.Id];
        var identity = string.Join('\n', parts);
        var count = counts[identity] = counts.GetValueOrDefault(identity) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{identity}\n{count.ToString(CultureInfo.InvariantCulture)}"));
        return Convert.ToHexStringLower(hash)[..Length];
    }
}
