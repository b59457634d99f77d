using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Offers the repairs of QKA0001, QKA0002 and QKA0003.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyCodeFixProvider))]
[Shared]
public sealed class KeyCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        Descriptors.QKA0001_KeyPassedToWorkspace.Id,
        Descriptors.QKA0002_KeyInEnvironmentVariable.Id,
        Descriptors.QKA0003_KeyInCode.Id);

    public override FixAllProvider GetFixAllProvider() => RepairAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var found = await RepairPlanner.FindAsync(context.Document, diagnostic.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false);
            if (found is null)
                continue;

            foreach (var kind in (RepairKind[])[RepairKind.Environment, RepairKind.Entra, RepairKind.EntraManagedIdentity])
            {
                if (await RepairPlanner.PlanAsync(found, kind).ConfigureAwait(false) is { } plan)
                {
                    var action = new RepairAction(plan.Title, kind, context.Document.Project.Solution, plan.ApplyAsync);
                    context.RegisterCodeFix(action, diagnostic);
                }
            }
        }
    }
}
