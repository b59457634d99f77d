using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace QuantumKeys.Scanning;

/// <summary>The options of one file. A section that matches it counts before what is said of all.</summary>
internal sealed class FileOptions(AnalyzerConfigOptionsResult own, AnalyzerConfigOptionsResult global) : AnalyzerConfigOptions
{
    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
        own.AnalyzerOptions.TryGetValue(key, out value) || global.AnalyzerOptions.TryGetValue(key, out value);

    /// <summary>The severity of a rule, or null where nothing is said of it.</summary>
    public ReportDiagnostic? SeverityOf(string rule) =>
        own.TreeOptions.TryGetValue(rule, out var severity) || global.TreeOptions.TryGetValue(rule, out severity) ? severity : null;
}
