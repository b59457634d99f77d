using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes.Configuration;

/// <summary>Offers the repair of QKA0004, in the configuration file itself.</summary>
/// <remarks>It names both kinds of documents for the reason that <see cref="KeyCodeFixProvider"/> does.</remarks>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ConfigurationCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class ConfigurationCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(QKA0004_KeyInConfigurationFile.Descriptor.Id);

    public override FixAllProvider GetFixAllProvider() => ConfigurationRepairAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = context.TextDocument;
        var text = await file.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            if (ConfigurationRepairPlanner.Plan(text, file.FilePath ?? file.Name, span, context.CancellationToken) is not { } repair)
                continue;

            var repaired = FileCopies.WithText(file, text.WithChanges(repair.Changes), file.Project.Solution);
            var action = CodeAction.Create(repair.Title, _ => Task.FromResult(repaired), RepairKeys.EmptyConfiguration);
            context.RegisterCodeFix(action, diagnostic);
        }
    }
}
