using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes.Tracing;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>
/// Repairs all findings of a scope one after the other, each planned on what the one before left. So edits of several findings in one
/// place (a constant that two calls share) cannot conflict, and the result is the same as one by one.
/// </summary>
internal sealed class RepairAllProvider : FixAllProvider
{
    private const string AnnotationKind = "QuantumKeyAnalyzers.Finding";

    public static RepairAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        if (Enum.GetValues(typeof(RepairKind)).Cast<RepairKind>().Where(kind => RepairKeys.Of(kind) == context.CodeActionEquivalenceKey).ToList() is not [var kind])
            return null;

        // Where the preferred kind was chosen, each folder of the solution gets the one that is preferred there.
        var diagnostics = await DiagnosticsAsync(context).ConfigureAwait(false);
        var origin = context.Document ?? diagnostics.Select(diagnostic => context.Solution.GetDocument(diagnostic.Location.SourceTree)).FirstOrDefault(document => document is not null);
        var isPreferred = origin is not null && (await RepairPlanner.OptionsOfAsync(origin, context.CancellationToken).ConfigureAwait(false)).Preferred == kind;
        return new RepairAction(
            "Repair all hard-coded Azure Quantum access keys",
            kind,
            context.Solution,
            (solution, cancellationToken) => RepairAsync(solution, diagnostics, isPreferred ? null : kind, cancellationToken));
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        var projects = context.Scope is FixAllScope.Project ? [context.Project] : context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp);
        var diagnostics = new List<Diagnostic>();
        foreach (var project in projects)
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));

        return diagnostics;
    }

    private static async Task<Solution> RepairAsync(
        Solution solution, IReadOnlyList<Diagnostic> diagnostics, RepairKind? kind, CancellationToken cancellationToken)
    {
        var places = new List<(DocumentId Document, SyntaxAnnotation Mark)>();
        // A file that several projects share is repaired once; its copies take the text over.
        var distinct = diagnostics.GroupBy(diagnostic => (FileOf(solution, diagnostic), diagnostic.Location.SourceSpan, diagnostic.Id)).Select(same => same.First());
        foreach (var inDocument in distinct.GroupBy(diagnostic => solution.GetDocument(diagnostic.Location.SourceTree)).ToList())
        {
            // A finding is followed through the edits before its turn by a mark on its node; those in comments, which have none, are repaired at
            // once, from the last to the first.
            if (inDocument.Key is not { } document || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
                continue;

            var marks = inDocument
                .Where(diagnostic => !IsComment(root, diagnostic))
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true))
                .Distinct()
                .ToDictionary(node => node, _ => new SyntaxAnnotation(AnnotationKind));
            places.AddRange(marks.Values.Select(mark => (document.Id, mark)));
            solution = solution.WithDocumentSyntaxRoot(document.Id, root.ReplaceNodes(marks.Keys, (node, current) => current.WithAdditionalAnnotations(marks[node])));
            foreach (var comment in inDocument.Where(diagnostic => IsComment(root, diagnostic)).OrderByDescending(diagnostic => diagnostic.Location.SourceSpan.Start))
            {
                if (await RepairPlanner.PlanAsync(solution.GetDocument(document.Id)!, comment.Location.SourceSpan, kind, cancellationToken).ConfigureAwait(false) is { } plan)
                    solution = await plan.ApplyAsync(solution, cancellationToken).ConfigureAwait(false);
            }
        }

        // One repair can make room for another: again, until nothing more is repaired.
        var isDone = false;
        for (var pass = 0; pass <= places.Count && !isDone; pass++)
        {
            isDone = true;
            foreach (var (id, mark) in places)
            {
                var document = solution.GetDocument(id)!;
                var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                if (root!.GetAnnotatedNodes(mark).FirstOrDefault() is { } node
                    && await RepairPlanner.PlanAsync(document, node.Span, kind, cancellationToken).ConfigureAwait(false) is { } plan)
                {
                    solution = await plan.ApplyAsync(solution, cancellationToken).ConfigureAwait(false);
                    isDone = false;
                }
            }
        }

        return solution;
    }

    private static bool IsComment(SyntaxNode root, Diagnostic diagnostic) =>
        !root.FindToken(diagnostic.Location.SourceSpan.Start).Span.IntersectsWith(diagnostic.Location.SourceSpan);

    private static object? FileOf(Solution solution, Diagnostic diagnostic) =>
        solution.GetDocument(diagnostic.Location.SourceTree) is { } document ? References.FileOf(document) : null;
}
