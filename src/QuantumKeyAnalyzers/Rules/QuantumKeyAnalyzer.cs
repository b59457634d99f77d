using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantumKeyAnalyzers.Options;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>Finds Azure Quantum access keys in C# documents.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QuantumKeyAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleList.DescriptorsOf(rule => rule.InCode is not null);

    public override void Initialize(AnalysisContext context)
    {
        // A key in a generated file leaks as well.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();

        // The start action brings the compilation to the syntax-tree action, which by itself has none.
        context.RegisterCompilationStartAction(static start =>
        {
            var compilation = start.Compilation;
            start.RegisterSyntaxTreeAction(document =>
            {
                var options = KeyOptions.Read(document.Options.AnalyzerConfigOptionsProvider.GetOptions(document.Tree));
                foreach (var finding in DocumentPass.Run(compilation, document.Tree, options, document.CancellationToken))
                    document.ReportDiagnostic(Report.Of(finding));
            });
        });
    }
}
