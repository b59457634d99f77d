using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Benchmarks.Repairs;

/// <summary>Reports the literals with a key by a look at their text alone.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It is in no package: nothing but this program loads it.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LeastAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "LEAST";

    private const string Mark = "AZ" + "QU";

    private static readonly DiagnosticDescriptor Rule =
        new(Id, "Key", "Key", "Measurement", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.StringLiteralExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (((LiteralExpressionSyntax)context.Node).Token.ValueText.Contains(Mark, StringComparison.Ordinal))
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation()));
    }
}
