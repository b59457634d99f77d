using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Offers the repairs in C# code: those of QKA0001, QKA0002 and QKA0003, and the one of QKA0006.</summary>
/// <remarks>
/// It names both kinds of documents, as <see cref="Configuration.ConfigurationCodeFixProvider"/> does: an IDE keeps the providers that the
/// first document of a project can have, for all documents of the project.
/// </remarks>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(KeyCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
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
        var solution = context.Document.Project.Solution;
        var planner = new RepairPlanner(new SolutionView(solution, FindingCache.Of(solution), context.CancellationToken));
        foreach (var diagnostic in context.Diagnostics)
        {
            var repairs = await planner.PlanAllAsync(context.Document, diagnostic.Location.SourceSpan).ConfigureAwait(false);
            foreach (var action in RepairMenu.Of(repairs))
                context.RegisterCodeFix(action, diagnostic);
        }
    }
}
