using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeys.Scanning;

/// <summary>What a rule reports in a content.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Message">As the analyzers write it: without the key.</param>
internal sealed record Leak(string Rule, DiagnosticSeverity Severity, string Message, LinePositionSpan Place)
{
    /// <summary>The key, for who asks the service about it or compares it; null where there is none. It is never shown.</summary>
    public LeakedKey? Key { get; init; }

    public Suppression? Suppression { get; init; }

    public override string ToString() => $"{Rule} at {Place.Start}";
}
