using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>Offers and applies repairs as a host does.</summary>
internal static class RepairBench
{
    private static readonly KeyCodeFixProvider Provider = new();

    public static IReadOnlyList<string> Kinds { get; } = [RepairKeys.Environment, RepairKeys.Configuration, RepairKeys.Entra, RepairKeys.EntraManagedIdentity];

    public static async Task<IReadOnlyList<CodeAction>> OffersAsync(Solution solution, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        var document = solution.GetDocument(finding.Location.SourceTree)!;
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>The repairs of a menu, those of its groups included.</summary>
    public static IEnumerable<CodeAction> WithNested(IEnumerable<CodeAction> actions) =>
        actions.SelectMany(action => NestedOf(action) is { Count: > 0 } nested ? nested : [action]);

    /// <summary>Older hosts show what an entry holds to nobody but themselves.</summary>
    public static IReadOnlyList<CodeAction> NestedOf(CodeAction action)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var property = typeof(CodeAction).GetProperty("NestedActions", all) ?? typeof(CodeAction).GetProperty("NestedCodeActions", all);
        return (ImmutableArray<CodeAction>)property!.GetValue(action)!;
    }

    public static async Task<Solution> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    /// <summary>Applies the first repair of a kind that is offered, again and again until none is.</summary>
    /// <param name="check">Looks at each step: before, the finding, after.</param>
    public static async Task<Solution> OneByOneAsync(Solution solution, string kind, Func<Solution, Diagnostic, Solution, Task> check)
    {
        for (var step = 0; ; step++)
        {
            Assert.True(step < 50, "The repairs do not come to an end.");
            if (await FirstOfferAsync(solution, kind) is not var (finding, action))
                return solution;

            var repaired = await ApplyAsync(action);
            await check(solution, finding, repaired);
            solution = repaired;
        }
    }

    /// <param name="file">The document to start from; null for the first with an offer.</param>
    public static async Task<Solution> FixAllAsync(Solution solution, FixAllScope scope, string kind, string? file = null)
    {
        if (await FirstOfferAsync(solution, kind, file) is not var (finding, _))
            return solution;

        var document = solution.GetDocument(finding.Location.SourceTree)!;
        var context = new FixAllContext(
            document, Provider, scope, kind, Provider.FixableDiagnosticIds, new Findings(), CancellationToken.None);
        var action = await Provider.GetFixAllProvider()!.GetFixAsync(context);
        return await ApplyAsync(action!);
    }

    private static async Task<(Diagnostic Finding, CodeAction Action)?> FirstOfferAsync(Solution solution, string kind, string? file = null)
    {
        foreach (var finding in await CaseSolution.FindingsAsync(solution))
        {
            if (file is not null && solution.GetDocument(finding.Location.SourceTree)!.Name != file)
                continue;

            if (WithNested(await OffersAsync(solution, finding)).FirstOrDefault(action => action.EquivalenceKey == kind) is { } offer)
                return (finding, offer);
        }

        return null;
    }

    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await CaseSolution.AllFindingsAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await CaseSolution.AllFindingsAsync(document.Project)).Where(finding => finding.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(ImmutableArray<Diagnostic>.Empty);
    }
}
