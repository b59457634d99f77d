using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes.Configuration;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>
/// A solution as an IDE holds it: what is found in it, what the compiler says of it, and what is offered. Findings and complaints come from
/// one
/// pass over the code, and each finding's repairs are planned once, however many tests ask.
/// </summary>
internal sealed class HostedSolution
{
    private readonly Kind _kind;
    private readonly Dictionary<Diagnostic, IReadOnlyList<CodeAction>> _menus = [];

    private readonly ILookup<ProjectId, Diagnostic> _findings;

    private HostedSolution(
        Kind kind, Solution solution, ILookup<ProjectId, Diagnostic> findings, IReadOnlyCollection<Diagnostic> complaints)
    {
        _kind = kind;
        _findings = findings;
        Solution = solution;
        AllFindings = [.. findings.SelectMany(inProject => inProject)];
        Complaints = [.. complaints.Select(TextOf)];
        Errors = [.. complaints.Where(complaint => complaint.Severity == DiagnosticSeverity.Error).Select(TextOf)];
    }

    public Solution Solution { get; }

    /// <summary>What is found, project by project in the order of the documents' paths.</summary>
    public ImmutableArray<Diagnostic> AllFindings { get; }

    /// <summary>What is found but for <see cref="Suggestion"/>s.</summary>
    public IEnumerable<Diagnostic> Findings => AllFindings.Where(finding => !Suggestion.Is(finding));

    /// <summary>The compiler's errors and warnings, without their places.</summary>
    public IReadOnlyList<string> Complaints { get; }

    public IReadOnlyList<string> Errors { get; }

    public static Task<HostedSolution> OfCodeAsync(Solution solution) => CreateAsync(Kind.Code, solution);

    public static Task<HostedSolution> OfConfigurationAsync(Solution solution) => CreateAsync(Kind.Configuration, solution);

    /// <summary>The menu at a finding, groups as groups.</summary>
    public async Task<IReadOnlyList<CodeAction>> MenuAsync(Diagnostic finding)
    {
        if (!_menus.TryGetValue(finding, out var menu))
            _menus.Add(finding, menu = await MenuAsync(_kind, FileOf(finding), finding));

        return menu;
    }

    /// <summary>The repairs of the menu at a finding, those of its groups included.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(Diagnostic finding) => WithNested(await MenuAsync(finding));

    /// <summary>The repairs of the menu at a finding of a document that the compiler may fail at.</summary>
    public static async Task<IReadOnlyList<CodeAction>> OffersAsync(Document document, Diagnostic finding) =>
        WithNested(await MenuAsync(Kind.Code, document, finding));

    /// <summary>Older hosts show what an entry holds to nobody but themselves.</summary>
    public static IReadOnlyList<CodeAction> NestedOf(CodeAction action)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var property = typeof(CodeAction).GetProperty("NestedActions", all) ?? typeof(CodeAction).GetProperty("NestedCodeActions", all);
        return (ImmutableArray<CodeAction>)property!.GetValue(action)!;
    }

    /// <summary>The solution that a repair leaves, as it is written.</summary>
    public static async Task<Solution> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    /// <summary>Applies the first repair of a kind that is offered, again and again until none is.</summary>
    /// <param name="check">Looks at each step: before, the finding, after.</param>
    public async Task<HostedSolution> OneByOneAsync(string kind, Action<HostedSolution, Diagnostic, HostedSolution>? check = null)
    {
        var current = this;
        var titles = new HashSet<string>();
        for (var step = 0; await current.FirstOfferAsync(kind, titles) is var (finding, action); step++)
        {
            Assert.True(step < 50, "The repairs do not come to an end.");
            var repaired = await CreateAsync(_kind, await ReadAgainAsync(await ApplyAsync(action)));
            check?.Invoke(current, finding, repaired);
            current = repaired;
        }

        return current;
    }

    /// <param name="file">The file to start from; null for that of the first finding.</param>
    public async Task<Solution> FixAllAsync(FixAllScope scope, string kind, string? file = null)
    {
        if (Findings.FirstOrDefault(finding => file is null || FileOf(finding).Name == file) is not { } start)
            return Solution;

        var findings = new Known(this);
        var context = FileOf(start) is Document document
            ? new FixAllContext(
                document, _kind.Provider, scope, kind, _kind.Provider.FixableDiagnosticIds, findings, CancellationToken.None)
            : new FixAllContext(
                FileOf(start).Project, _kind.Provider, scope, kind, _kind.Provider.FixableDiagnosticIds, findings, CancellationToken.None);
        return await _kind.Provider.GetFixAllProvider()!.GetFixAsync(context) is { } action ? await ApplyAsync(action) : Solution;
    }

    /// <summary>The texts of all files by their names.</summary>
    public Task<IReadOnlyDictionary<string, string>> TextsAsync() => TextsOfAsync(Solution);

    /// <inheritdoc cref="TextsAsync"/>
    public static async Task<IReadOnlyDictionary<string, string>> TextsOfAsync(Solution solution)
    {
        var texts = new Dictionary<string, string>();
        foreach (var file in solution.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments)))
            texts.Add(file.Name, (await file.GetTextAsync()).ToString());

        return texts;
    }

    private static async Task<HostedSolution> CreateAsync(Kind kind, Solution solution)
    {
        var findings = new List<(ProjectId Project, Diagnostic Finding)>();
        var complaints = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            var all = await Analysis.RunAsync(
                compilation, [kind.Analyzer], project.AnalyzerOptions, concurrently: true, analyzed => analyzed.GetAllDiagnosticsAsync());
            findings.AddRange(all.Where(IsFinding)
                .OrderBy(finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location.SourceSpan.Start)
                .Select(finding => (project.Id, finding)));
            complaints.AddRange(all.Where(diagnostic => !IsFinding(diagnostic) && diagnostic.Severity >= DiagnosticSeverity.Warning));
        }

        Assert.All(complaints, complaint => Assert.StartsWith("CS", complaint.Id, StringComparison.Ordinal));
        return new HostedSolution(kind, solution, findings.ToLookup(entry => entry.Project, entry => entry.Finding), complaints);
    }

    /// <summary>The solution with each document parsed from its text anew.</summary>
    private static async Task<Solution> ReadAgainAsync(Solution solution)
    {
        foreach (var document in solution.Projects.SelectMany(project => project.Documents).ToList())
        {
            var text = await document.GetTextAsync();
            solution = solution.WithDocumentText(document.Id, SourceText.From(text.ToString(), text.Encoding));
        }

        return solution;
    }

    private static async Task<IReadOnlyList<CodeAction>> MenuAsync(Kind kind, TextDocument file, Diagnostic finding)
    {
        var menu = new List<CodeAction>();
        await kind.Provider.RegisterCodeFixesAsync(
            new CodeFixContext(file, finding, (action, _) => menu.Add(action), CancellationToken.None));
        return menu;
    }

    private static List<CodeAction> WithNested(IEnumerable<CodeAction> menu) =>
        [.. menu.SelectMany(action => NestedOf(action) is { Count: > 0 } nested ? nested : [action])];

    private static bool IsFinding(Diagnostic diagnostic) => diagnostic.Id.StartsWith("QKA", StringComparison.Ordinal);

    private static string TextOf(Diagnostic complaint) => $"{complaint.Id}: {complaint.GetMessage(CultureInfo.InvariantCulture)}";

    /// <param name="titles">
    /// Those of repairs of the kind that were seen before: a finding's only repair is offered under the key of the preferred kind.
    /// </param>
    private async Task<(Diagnostic Finding, CodeAction Action)?> FirstOfferAsync(string kind, HashSet<string> titles)
    {
        foreach (var finding in Findings)
            titles.UnionWith((await OffersAsync(finding)).Where(offer => offer.EquivalenceKey == kind).Select(offer => offer.Title));

        foreach (var finding in Findings)
        {
            var offers = await OffersAsync(finding);
            if (offers.FirstOrDefault(offer => offer.EquivalenceKey == kind || titles.Contains(offer.Title)) is { } offer)
                return (finding, offer);
        }

        return null;
    }

    /// <summary>The document or the additional file of a finding.</summary>
    private TextDocument FileOf(Diagnostic finding) => finding.Location.SourceTree is { } tree
        ? Solution.GetDocument(tree)!
        : Solution.Projects.SelectMany(project => project.AdditionalDocuments)
            .First(file => file.FilePath == finding.Location.GetLineSpan().Path);

    private sealed record Kind(CodeFixProvider Provider, DiagnosticAnalyzer Analyzer)
    {
        public static Kind Code { get; } = new(new KeyCodeFixProvider(), new QuantumKeyAnalyzer());

        public static Kind Configuration { get; } = new(new ConfigurationCodeFixProvider(), new ConfigurationKeyAnalyzer());
    }

    /// <summary>What is found already, for Fix All.</summary>
    private sealed class Known(HostedSolution solution) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(solution._findings[project.Id]);

        /// <summary>Those of C# documents.</summary>
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(solution.AllFindings.Where(finding => solution.FileOf(finding).Id == document.Id));

        /// <summary>Those that have no place.</summary>
        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
