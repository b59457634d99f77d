using Microsoft.CodeAnalysis;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>The one way from a finding to a diagnostic. Nothing of the key goes along: neither in the message nor in properties.</summary>
internal static class Report
{
    public static Diagnostic Of(Finding finding)
    {
        var subject = finding.Secret is not { } secret ? finding.Detail
            : secret.ConnectionString?.DisplayName is { } workspace ? $"The access key of the Azure Quantum workspace '{workspace}'"
            : "An Azure Quantum access key";

#pragma warning disable RS0030 // Banned everywhere else, so that this is the only way.
        return Diagnostic.Create(
            finding.Rule,
            finding.Location,
            finding.Uses.Select(use => use.Place.GetLocation()),
            subject,
            finding.Uses.IsEmpty ? null : finding.Uses[0].Name);
#pragma warning restore RS0030
    }
}
