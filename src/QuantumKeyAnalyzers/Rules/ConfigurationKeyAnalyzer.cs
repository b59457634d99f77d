using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantumKeyAnalyzers.Options;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>Finds Azure Quantum access keys in the configuration files that the compiler is given as additional files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationKeyAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleList.DescriptorsOf(rule => rule.InConfiguration is not null);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static file =>
        {
            var options = file.Options.AnalyzerConfigOptionsProvider.GetOptions(file.AdditionalFile);
            var analyzed = new AnalyzedFile(file.AdditionalFile, options, file.CancellationToken);
            if (analyzed.IsUnreadable || KeyOptions.Read(options).Exclude(file.Compilation))
                return;

            foreach (var rule in RuleList.All)
            {
                foreach (var diagnostic in rule.InConfiguration?.Invoke(analyzed) ?? [])
                    file.ReportDiagnostic(diagnostic);
            }
        });
    }
}
