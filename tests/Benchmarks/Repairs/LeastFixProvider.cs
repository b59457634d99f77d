using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Repairs;

/// <summary>The least that a fixer does: a literal becomes another one, without any check; Fix All is one document at a time.</summary>
#pragma warning disable RS1016 // Fix All is given: the compiler's own way of making one by document.
internal sealed class LeastFixProvider : CodeFixProvider
{
    public const string Key = "Replace";

    private static readonly FixAllProvider All = FixAllProvider.Create(
        async (context, document, diagnostics) => await ReplaceAsync(document, diagnostics, context.CancellationToken));

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LeastAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => All;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(
                CodeAction.Create("Replace", cancellationToken => ReplaceAsync(context.Document, [diagnostic], cancellationToken), Key),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> ReplaceAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var literals = diagnostics.Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true));
        return document.WithSyntaxRoot(root.ReplaceNodes(literals, (literal, _) => SyntaxFactory
            .LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("none"))
            .WithTriviaFrom(literal)));
    }
}
