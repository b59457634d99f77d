using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Offers the repairs in C# code: those of QKA0001, QKA0002 and QKA0003, and the one of QKA0006.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyCodeFixProvider))]
[Shared]
public sealed class KeyCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        QKA0001_KeyPassedToWorkspace.Descriptor.Id,
        QKA0002_KeyInEnvironmentVariable.Descriptor.Id,
        QKA0003_KeyInCode.Descriptor.Id,
        QKA0006_MalformedConnectionString.Descriptor.Id);

    public override FixAllProvider GetFixAllProvider() => RepairAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var planner = new RepairPlanner(FindingCache.Of(context.Document.Project.Solution), context.CancellationToken);
        foreach (var diagnostic in context.Diagnostics)
        {
            var repairs = await planner.PlanAllAsync(context.Document, diagnostic.Location.SourceSpan).ConfigureAwait(false);
            foreach (var action in RepairMenu.Of(repairs))
                context.RegisterCodeFix(action, diagnostic);
        }
    }
}
