using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Configuration;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>
/// A key in a configuration file. As in code the text comes first: a file without a marker is not even copied. A file of more than
/// <see cref="LongestFile"/> characters is data, and left alone.
/// </summary>
internal static class QKA0004_KeyInConfigurationFile
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "QKA0004",
        "An Azure Quantum access key is in a configuration file",
        "{0} is in the configuration file '{1}'. "
        + "Keep it in the environment or in a secret store, or use Microsoft Entra. Regenerate a key that was shared.",
        Rule.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A settings file is shared, built into images and deployed with the code. Everyone who gets one of them has the key.",
        Rule.HelpLink);

    public const int LongestFile = 64 * 1024 * 1024;

    public static IEnumerable<Diagnostic> Run(AnalyzedFile file)
    {
        var severity = file.SeverityOf(Descriptor);
        if (severity is ReportDiagnostic.Suppress || file.Text is not { } source)
            yield break;

        var name = ConfigurationFormats.FileNameOf(file.Path);
        foreach (var key in KeysOf(source, file.Path, file.CancellationToken))
        {
            var span = new TextSpan(key.Place.Start, key.Place.Length);
            var location = Location.Create(file.Path, span, source.Lines.GetLinePositionSpan(span));
            yield return Report.InFile(Descriptor, severity, key.Secret, location, name);
        }
    }

    /// <summary>The keys of a file, for the rule and for its repair.</summary>
    public static IReadOnlyList<FoundKey> KeysOf(SourceText source, string path, CancellationToken cancellationToken) =>
        KeysOf(source, ConfigurationFormats.Of(path), cancellationToken);

    public static IReadOnlyList<FoundKey> KeysOf(SourceText source, ConfigurationFormat format, CancellationToken cancellationToken)
    {
        if (source.Length > LongestFile)
            return [];

        return WideText.Is(source)
            ? WideText.InSource(source, KeysIn(WideText.Narrow(source), format, cancellationToken))
            : KeysIn(source, format, cancellationToken);
    }

    private static IReadOnlyList<FoundKey> KeysIn(SourceText source, ConfigurationFormat format, CancellationToken cancellationToken) =>
        MarkerScanner.ScanConfiguration(source, cancellationToken) is { } hits
        && MarkerContext.IsConfigurationAboutAzureQuantum(source, hits, cancellationToken)
            ? ConfigurationText.FindKeys(source.ToString(), format, cancellationToken)
            : [];
}
