using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Rules;

namespace HostTests;

/// <summary>
/// What <c>dotnet format analyzers</c> does with a solution, in this process: for each rule it finds anew, takes the equivalence key of
/// the first repair of the first finding, whatever rule that is of, and asks for Fix All of the rule with it.
/// </summary>
internal static class FormatRun
{
    private static readonly KeyCodeFixProvider Provider = new();

    /// <param name="order">Brings the findings into the order in which the host has them.</param>
    public static async Task<Solution> FixAsync(
        Solution solution, DiagnosticSeverity severity, Func<IEnumerable<Diagnostic>, IEnumerable<Diagnostic>> order)
    {
        foreach (var rule in Provider.FixableDiagnosticIds)
        {
            var found = order(await FindAsync(solution)).Where(finding => finding.Severity >= severity).ToList();
            if (found.Count == 0)
                continue;

            var document = solution.GetDocument(found[0].Location.SourceTree)!;
            var offers = await OffersAsync(document, found[0]);
            var context = new FixAllContext(
                document,
                Provider,
                FixAllScope.Solution,
                offers.Count > 0 ? offers[0].EquivalenceKey! : null!,
                [rule],
                new Found(found, solution),
                CancellationToken.None);
            var action = await Provider.GetFixAllProvider().GetFixAsync(context);
            Assert.True(action is not null, $"Unable to fix {rule}.");
            var operations = await action.GetOperationsAsync(CancellationToken.None);
            solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        }

        return solution;
    }

    public static async Task<IReadOnlyList<Diagnostic>> FindAsync(Solution solution)
    {
        var findings = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            var analyzed = compilation.WithAnalyzers([new QuantumKeyAnalyzer()], project.AnalyzerOptions);
            findings.AddRange(await analyzed.GetAnalyzerDiagnosticsAsync());
        }

        return findings;
    }

    public static async Task<IReadOnlyList<CodeAction>> OffersAsync(Document document, Diagnostic finding)
    {
        var offers = new List<CodeAction>();
        var context = new CodeFixContext(document, finding, (action, _) => offers.Add(action), CancellationToken.None);
        if (Provider.FixableDiagnosticIds.Contains(finding.Id))
            await Provider.RegisterCodeFixesAsync(context);

        return [.. offers.SelectMany(offer => offer.NestedActions.Length > 0 ? offer.NestedActions : [offer])];
    }

    private sealed class Found(IReadOnlyList<Diagnostic> findings, Solution solution) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => solution.GetDocument(finding.Location.SourceTree)!.Project.Id == project.Id));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(project, cancellationToken);
    }
}
