using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Options;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A configuration file that the compiler shows to the analyzers, with what the options say of it.</summary>
internal sealed class AnalyzedFile(AdditionalText file, AnalyzerConfigOptions options, CancellationToken cancellationToken)
{
    /// <summary>An option of the package's targets: the file is no text, and the compiler fails when it is asked for that.</summary>
    public const string IsUnreadableName = KeyOptions.Prefix + "is_unreadable";

    /// <summary>An option of the package's targets: the path of a file that the compiler reads through a link.</summary>
    public const string PathName = KeyOptions.Prefix + "path";

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The path that is reported. It is another than the compiler's, where that cannot be given the file's own.</summary>
    public string Path { get; } = options.TryGetValue(PathName, out var path) ? path : file.Path;

    /// <summary>Whether the text must not be asked for: the compiler would fail.</summary>
    public bool IsUnreadable => options.TryGetValue(IsUnreadableName, out _);

    /// <summary>Null for a file that cannot be read. The compiler itself says so.</summary>
    public SourceText? Text => file.GetText(cancellationToken);

    /// <summary>
    /// What the options say of the severity of all rules, or of a category; null for nothing. The compiler takes such a setting for code
    /// only (<c>TryGetSeverityFromBulkConfiguration</c> needs a tree). What they say of the rule itself it takes for files too.
    /// </summary>
    public ReportDiagnostic? SeverityOf(DiagnosticDescriptor rule) =>
        options.TryGetValue($"dotnet_analyzer_diagnostic.category-{rule.Category}.severity", out var severity)
        || options.TryGetValue("dotnet_analyzer_diagnostic.severity", out severity)
            ? severity.Trim().ToLowerInvariant() switch
            {
                "error" => ReportDiagnostic.Error,
                "warning" => ReportDiagnostic.Warn,
                "suggestion" => ReportDiagnostic.Info,
                "silent" or "refactoring" => ReportDiagnostic.Hidden,
                "none" => ReportDiagnostic.Suppress,
                _ => null,
            }
            : null;
}
