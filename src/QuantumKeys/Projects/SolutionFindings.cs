using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeys.Projects;

/// <summary>What this tool's own analyzers find in a solution, whatever the projects refer to.</summary>
/// <param name="Diagnostics">In the order of the paths and of the text, each once.</param>
/// <param name="Failures">What could not be analysed.</param>
internal sealed record SolutionFindings(IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<string> Failures)
{
    public static async Task<SolutionFindings> FindAsync(Solution solution, CancellationToken cancellationToken)
    {
        var found = new List<Diagnostic>();
        var failures = new List<string>();
        foreach (var project in solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            if (await project.GetCompilationAsync(cancellationToken) is not { } compilation)
                continue;

            var options = new CompilationWithAnalyzersOptions(
                project.AnalyzerOptions,
                (exception, _, _) => failures.Add($"{project.Name}: an analyzer failed with {exception.GetType().Name}."),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: true);
            var analyzed = compilation.WithAnalyzers([new QuantumKeyAnalyzer(), new ConfigurationKeyAnalyzer()], options);
            found.AddRange(await analyzed.GetAnalyzerDiagnosticsAsync(cancellationToken));
        }

        return new SolutionFindings(InOrder(found.Where(IsOfRule)), failures);
    }

    /// <summary>The path of the file that a finding is in.</summary>
    public static string PathOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path;

    private static bool IsOfRule(Diagnostic diagnostic) => RuleList.Descriptors.Any(rule => rule.Id == diagnostic.Id);

    /// <summary>Of those in one place: one that is not suppressed, and the most severe.</summary>
    private static List<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .GroupBy(diagnostic => (Path: PathOf(diagnostic), diagnostic.Location.SourceSpan, diagnostic.Id))
            .Select(same => same.OrderBy(diagnostic => diagnostic.IsSuppressed).ThenByDescending(diagnostic => diagnostic.Severity).First())
            .OrderBy(PathOf, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
    ];
}
