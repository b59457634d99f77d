using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Repairs all findings of a scope: <see cref="RepairRun"/>. The result is the same as one by one.</summary>
internal sealed class RepairAllProvider : FixAllProvider
{
    public static RepairAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        // 'dotnet format' takes the key of what it is offered first, and asks with it for the rules in turn, whether it belongs to them or
        // not. Where the preferred kind was chosen, each folder of the solution gets the one that is preferred there.
        var kind = RepairKeys.Named(context.CodeActionEquivalenceKey);
        if (kind is not null && !context.DiagnosticIds.Any(kind.Repairs))
            kind = null;

        var diagnostics = await DiagnosticsAsync(context).ConfigureAwait(false);
        diagnostics.RemoveAll(diagnostic => kind?.Repairs(diagnostic.Id) == false);
        var documents = diagnostics.Select(diagnostic => context.Solution.GetDocument(diagnostic.Location.SourceTree));
        var origin = context.Document ?? documents.OfType<Document>().FirstOrDefault();
        var options = origin is null ? null : await RepairOptions.OfAsync(origin, context.CancellationToken).ConfigureAwait(false);
        var onlyKind = kind == options?.Preferred ? null : kind;
        return CodeAction.Create(
            $"Repair all findings of {string.Join(", ", context.DiagnosticIds.OrderBy(id => id, StringComparer.Ordinal))}",
            cancellationToken =>
                new RepairRun(context.Solution, FindingPlace.Of(diagnostics, context.Solution), onlyKind, cancellationToken).RunAsync(),
            context.CodeActionEquivalenceKey);
    }

    private static async Task<List<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
            return [.. await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)];

        var projects = context.Scope is FixAllScope.Project
            ? [context.Project]
            : context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp);
        var diagnostics = new List<Diagnostic>();
        foreach (var project in projects)
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));

        return diagnostics;
    }
}
