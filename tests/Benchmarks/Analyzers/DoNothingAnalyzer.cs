using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Benchmarks.Analyzers;

/// <summary>An analyzer with a rule that looks at nothing: what it costs that there are analyzers at all.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It is in no package: nothing but this program loads it.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DoNothingAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "NOTHING";

    private static readonly DiagnosticDescriptor Rule =
        new(Id, "Nothing", "Nothing", "Measurement", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
    }
}
