using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Rules;
using QuantumKeys.Scanning;
using Finding = QuantumKeys.Scanning.Finding;

namespace QuantumKeys.Reports;

/// <summary>SARIF 2.1.0, which code scanning services and editors read. Paths are relative: it says nothing of the machine.</summary>
internal static class SarifReport
{
    private const string Root = "SRCROOT";
    private const string FingerprintName = "quantumKeys/v1";

    private static readonly string Version =
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static void Write(ScanReport report, TextWriter output)
    {
        var run = new SarifLog.Run(
            new SarifLog.Tool(new SarifLog.Component("quantum-keys", Version, [.. RuleList.Descriptors.Select(RuleOf)])),
            [new SarifLog.Invocation(report.Log is { IsInterrupted: false, Problems.Count: 0 }, NotificationsOf(report.Log))],
            new Dictionary<string, SarifLog.ArtifactLocation>
            {
                [Root] = new(null, null, new SarifLog.Text("The root of the repository, or the folder that was scanned.")),
            },
            ProvenanceOf(report),
            "utf16CodeUnits",
            [.. report.Open.Concat(report.Allowed).Select(ResultOf)]);
        var log = new SarifLog("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [run]);
        output.WriteLine(JsonSerializer.Serialize(log, SarifJson.Default.SarifLog));
    }

    private static SarifLog.Rule RuleOf(DiagnosticDescriptor rule)
    {
        var description = new SarifLog.Text(rule.Description.ToString(CultureInfo.InvariantCulture));
        var level = rule.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        };
        return new SarifLog.Rule(
            rule.Id,
            NameOf(rule.Id),
            new SarifLog.Text(rule.Title.ToString(CultureInfo.InvariantCulture)),
            description,
            description,
            rule.HelpLinkUri,
            new SarifLog.Configuration(level),
            new SarifLog.RuleProperties([rule.Category.ToLowerInvariant()]));
    }

    /// <summary>The rule's file is named by its id and its name.</summary>
    private static string NameOf(string rule) => typeof(RuleList).Assembly.GetTypes()
        .Select(type => type.Name)
        .First(name => name.StartsWith(rule + "_", StringComparison.Ordinal))[(rule.Length + 1)..];

    private static SarifLog.Notification[]? NotificationsOf(ScanLog log)
    {
        SarifLog.Notification[] notifications =
        [
            .. log.Problems.Select(problem => new SarifLog.Notification("error", new SarifLog.Text(problem))),
            .. log.Notes.Select(note => new SarifLog.Notification("note", new SarifLog.Text(note))),
        ];
        return notifications.Length == 0 ? null : notifications;
    }

    private static SarifLog.Provenance[]? ProvenanceOf(ScanReport report) =>
        report.Repository is { } repository && repository.FindRemote() is { } remote
            ? [new SarifLog.Provenance(remote, repository.FindCommit("HEAD"), new SarifLog.ArtifactLocation(null, Root))]
            : null;

    private static SarifLog.Result ResultOf(Finding finding) => new(
        finding.Leak.Rule,
        RuleList.Descriptors.Select(rule => rule.Id).ToList().IndexOf(finding.Leak.Rule),
        ScanReport.LevelOf(finding),
        new SarifLog.Text(finding.Leak.Message),
        [LocationOf(finding)],
        new Dictionary<string, string> { [FingerprintName] = finding.Fingerprint },
        finding.Leak.Suppression is { } suppression ? [new SarifLog.Suppressed("inSource", suppression.Justification)] : null,
        finding.Trail is { } trail
            ? new SarifLog.ResultProperties(trail.First.Id, trail.Last.Id, trail.RemovedIn?.Id, trail.IsInHead, trail.Places) : null);

    private static SarifLog.Location LocationOf(Finding finding)
    {
        if (finding.Path is not { } path)
            return new SarifLog.Location(null, [new SarifLog.LogicalLocation(finding.Place, "message")]);

        var place = finding.Leak.Place;
        var region = new SarifLog.Region(
            place.Start.Line + 1, place.Start.Character + 1, place.End.Line + 1, place.End.Character + 1);
        return new SarifLog.Location(new SarifLog.PhysicalLocation(new SarifLog.ArtifactLocation(path.Uri, Root), region), null);
    }
}
