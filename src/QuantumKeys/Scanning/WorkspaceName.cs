using System.Text.RegularExpressions;

namespace QuantumKeys.Scanning;

/// <summary>The name of a workspace in the analyzers' messages, which have it only where it may be shown.</summary>
internal static partial class WorkspaceName
{
    public static string? In(string message) => Pattern().Match(message) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("^The access key of the Azure Quantum workspace '([^']+)'")]
    private static partial Regex Pattern();
}
