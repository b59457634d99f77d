using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes.Edits;

namespace QuantumKeyAnalyzers.CodeFixes.Configuration;

/// <summary>Repairs all configuration files of a scope that have findings, each once, even if several projects have it.</summary>
internal sealed class ConfigurationRepairAllProvider : FixAllProvider
{
    public static ConfigurationRepairAllProvider Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var files = await FilesAsync(context).ConfigureAwait(false);

        // The host does not say which additional document it means: where there are several, it is none.
        if (files.Count == 0 || (context.Scope is FixAllScope.Document && files.Count > 1))
            return null;

        return CodeAction.Create(
            "Remove all Azure Quantum access keys from configuration files",
            cancellationToken => RepairAsync(context.Solution, files, cancellationToken),
            context.CodeActionEquivalenceKey);
    }

    private static async Task<IReadOnlyList<TextDocument>> FilesAsync(FixAllContext context)
    {
        var projects = context.Scope is FixAllScope.Solution
            ? context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp)
            : [context.Project];
        var files = new List<TextDocument>();
        foreach (var project in projects)
        {
            var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            var paths = new HashSet<string>(diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path));
            files.AddRange(project.AdditionalDocuments.Where(file => paths.Contains(file.FilePath ?? file.Name)));
        }

        return [.. files.GroupBy(FileCopies.FileOf).Select(same => same.First())];
    }

    private static async Task<Solution> RepairAsync(
        Solution solution, IReadOnlyList<TextDocument> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var repaired = ConfigurationRepairPlanner.RepairAll(text, file.FilePath ?? file.Name, cancellationToken);
            solution = FileCopies.WithText(file, repaired, solution);
        }

        return solution;
    }
}
