using System.Text.Json.Serialization;

namespace QuantumKeys.Reports;

/// <summary>What we write of SARIF 2.1.0, with its names.</summary>
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifLog.Run> Runs)
{
    internal sealed record Run(
        Tool Tool,
        IReadOnlyList<Invocation> Invocations,
        IReadOnlyDictionary<string, ArtifactLocation> OriginalUriBaseIds,
        IReadOnlyList<Provenance>? VersionControlProvenance,
        string ColumnKind,
        IReadOnlyList<Result> Results);

    internal sealed record Tool(Component Driver);

    internal sealed record Component(string Name, string SemanticVersion, IReadOnlyList<Rule> Rules);

    internal sealed record Rule(
        string Id, string Name, Text ShortDescription, Text FullDescription, Text Help, string HelpUri, Configuration DefaultConfiguration,
        RuleProperties Properties);

    internal sealed record Configuration(string Level);

    internal sealed record RuleProperties(IReadOnlyList<string> Tags);

    internal sealed record Text([property: JsonPropertyName("text")] string Value);

    internal sealed record Invocation(bool ExecutionSuccessful, IReadOnlyList<Notification>? ToolExecutionNotifications);

    internal sealed record Notification(string Level, Text Message);

    internal sealed record Provenance(string RepositoryUri, string? RevisionId, ArtifactLocation MappedTo);

    internal sealed record Result(
        string RuleId,
        int RuleIndex,
        string Level,
        Text Message,
        IReadOnlyList<Location> Locations,
        IReadOnlyDictionary<string, string> PartialFingerprints,
        IReadOnlyList<Suppressed>? Suppressions,
        ResultProperties? Properties);

    internal sealed record Location(PhysicalLocation? PhysicalLocation, IReadOnlyList<LogicalLocation>? LogicalLocations);

    internal sealed record PhysicalLocation(ArtifactLocation ArtifactLocation, Region Region);

    internal sealed record LogicalLocation(string FullyQualifiedName, string Kind);

    internal sealed record ArtifactLocation(string? Uri, string? UriBaseId, Text? Description = null);

    internal sealed record Region(int StartLine, int StartColumn, int EndLine, int EndColumn);

    internal sealed record Suppressed(string Kind, string? Justification);

    /// <summary>The way through the history.</summary>
    internal sealed record ResultProperties(
        string FirstCommit, string LastCommit, string? RemovedInCommit, bool IsInHead, IReadOnlyList<string> Places);
}
