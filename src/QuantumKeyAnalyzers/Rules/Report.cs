
namespace QuantumKeyAnalyzers.Rules;

/// <summary>The one way from a finding to a diagnostic. Nothing of the key goes along: neither in the message nor in properties.</summary>
internal static class Report
{
    public static Diagnostic Of(Finding finding) => Create(
        finding.Rule,
        finding.Location,
        finding.Uses.Select(use => use.Place.GetLocation()),
        finding.Secret is { } secret ? SubjectOf(secret) : finding.Detail!,
        finding.Uses.IsEmpty ? null : finding.Uses[0].Name,
        finding.Rule.DefaultSeverity);

    /// <param name="severity">What the options say of rules like this one; null for the rule's own.</param>
    public static Diagnostic InFile(DiagnosticDescriptor rule, ReportDiagnostic? severity, Secret secret, Location location, string file) =>
        Create(rule, location, [], SubjectOf(secret), file, severity switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            _ => rule.DefaultSeverity,
        });

    private static string SubjectOf(Secret secret) => secret.ConnectionString?.DisplayName is { } workspace
        ? $"The access key of the Azure Quantum workspace '{workspace}'" : "An Azure Quantum access key";

#pragma warning disable RS0030 // Banned everywhere else, so that this is the only way.
    private static Diagnostic Create(
        DiagnosticDescriptor rule,
        Location location,
        IEnumerable<Location> additionalLocations,
        string subject,
        string? place,
        DiagnosticSeverity severity) =>
        Diagnostic.Create(rule, location, severity, additionalLocations, properties: null, Interned(subject), Interned(place));
#pragma warning restore RS0030

    /// <summary>
    /// The one object with a text. Diagnostics compare their arguments as objects, and hosts put together what they are told in several
    /// passes: what is not equal is shown once for each.
    /// </summary>
    private static string? Interned(string? text) => text is null ? null : string.Intern(text);
}
