using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes.Configuration;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>Offers and applies the repair of configuration files as a host does.</summary>
internal static class ConfigurationRepairBench
{
    private static readonly ConfigurationCodeFixProvider Provider = new();

    /// <summary>A solution of a project with configuration files.</summary>
    public static Solution Load(params IEnumerable<(string Path, SourceText Text)> files) => AddProject(new AdhocWorkspace().CurrentSolution, "Main", files);

    public static Solution AddProject(Solution solution, string name, params IEnumerable<(string Path, SourceText Text)> files)
    {
        var id = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp));
        return files.Aggregate(solution, (current, file) => current.AddAdditionalDocument(DocumentId.CreateNewId(id), file.Path, file.Text, filePath: file.Path));
    }

    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project)
    {
        var findings = await Analysis.RunAsync(
            (await project.GetCompilationAsync())!, [new ConfigurationKeyAnalyzer()], project.AnalyzerOptions, concurrently: false, analyzed => analyzed.GetAnalyzerDiagnosticsAsync());
        return [.. findings.OrderBy(finding => finding.Location.SourceSpan.Start)];
    }

    public static async Task<IReadOnlyList<CodeAction>> OffersAsync(TextDocument file, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(file, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>Repairs the findings of a solution's one file, the first one first, until nothing more is offered.</summary>
    /// <param name="check">Looks at each step: how many findings there were before and are after it.</param>
    public static async Task<Solution> OneByOneAsync(Solution solution, Action<int, int> check)
    {
        var findings = await FindingsAsync(solution.Projects.Single());
        while (await FirstOfferAsync(solution, findings) is { } offer)
        {
            solution = await RepairBench.ApplyAsync(offer);
            var left = await FindingsAsync(solution.Projects.Single());
            check(findings.Length, left.Length);
            findings = left;
        }

        return solution;
    }

    public static async Task<Solution> FixAllAsync(Solution solution, FixAllScope scope)
    {
        var context = new FixAllContext(
            solution.Projects.First(), Provider, scope, RepairKeys.EmptyConfiguration, Provider.FixableDiagnosticIds, new Findings(), CancellationToken.None);
        return await Provider.GetFixAllProvider().GetFixAsync(context) is { } action ? await RepairBench.ApplyAsync(action) : solution;
    }

    public static async Task<SourceText> TextOfAsync(Solution solution) => await solution.Projects.Single().AdditionalDocuments.Single().GetTextAsync();

    private static async Task<CodeAction?> FirstOfferAsync(Solution solution, IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            if (await OffersAsync(solution.Projects.Single().AdditionalDocuments.Single(), finding) is [var offer])
                return offer;
        }

        return null;
    }

    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await FindingsAsync(project);

        /// <summary>Those of C# documents.</summary>
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        /// <summary>Those that have no place.</summary>
        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
