using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Rules;

namespace Benchmarks.Repairs;

/// <summary>An analyzer and its fixer, called as a host calls them.</summary>
/// <param name="EquivalenceKey">What Fix All is asked for.</param>
internal sealed record Fixer(string Name, DiagnosticAnalyzer Analyzer, CodeFixProvider Provider, string EquivalenceKey)
{
    public static Fixer QuantumKeys { get; } = new(
        "QuantumKeyAnalyzers", new QuantumKeyAnalyzer(), new KeyCodeFixProvider(), RepairKeys.Environment);

    /// <summary>What ours is measured against.</summary>
    public static Fixer Least { get; } = new("the least", new LeastAnalyzer(), new LeastFixProvider(), LeastFixProvider.Key);

    /// <summary>What is found in one document, as in an editor.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(Document document)
    {
        var model = (await document.GetSemanticModelAsync())!;
        var analysis = model.Compilation.WithAnalyzers([Analyzer], document.Project.AnalyzerOptions);
        return Fixable(
        [
            .. await analysis.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, CancellationToken.None),
            .. await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None),
        ]);
    }

    /// <summary>What is found in a project, as in a build.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        return Fixable(await compilation.WithAnalyzers([Analyzer], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync());
    }

    /// <summary>The light bulb's menu at a finding.</summary>
    public async Task<IReadOnlyList<CodeAction>> MenuAsync(Document document, Diagnostic finding, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), cancellationToken));
        return actions.Count > 0 ? actions : throw new InvalidOperationException($"{Name} offers nothing.");
    }

    /// <summary>Fix All over a solution, up to the new texts.</summary>
    public async Task<Solution> FixAllAsync(Document origin, ImmutableArray<Diagnostic> findings, CancellationToken cancellationToken)
    {
        var context = new FixAllContext(
            origin,
            Provider,
            FixAllScope.Solution,
            EquivalenceKey,
            Provider.FixableDiagnosticIds,
            new GivenDiagnostics(findings),
            cancellationToken);
        var action = await Provider.GetFixAllProvider()!.GetFixAsync(context);
        return await ApplyAsync(action!, origin.Project.Solution, cancellationToken);
    }

    /// <summary>What a host does with an entry of the menu that was chosen.</summary>
    public static async Task<Solution> ApplyAsync(CodeAction action, Solution original, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        foreach (var id in changed.GetChanges(original).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
            await changed.GetDocument(id)!.GetTextAsync(cancellationToken);

        return changed;
    }

    /// <summary>The suggestion to use Microsoft Entra has no fixer, and is no error of the measured code.</summary>
    private ImmutableArray<Diagnostic> Fixable(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } failure
            ? throw new InvalidOperationException(failure.ToString())
            : [.. diagnostics.Where(diagnostic => Provider.FixableDiagnosticIds.Contains(diagnostic.Id))
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
}
