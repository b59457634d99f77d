using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>The keys in the code of all projects that can be part of one program with a finding's project.</summary>
internal sealed class KeysInReach
{
    private KeysInReach(IReadOnlyList<Finding> findings, IReadOnlyCollection<string> names)
    {
        Findings = findings;
        Names = names;
    }

    /// <summary>Those in code; a key in a comment is read by nobody.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What variables there are that are called like the service's own with something behind it: repairs before this one wrote them.</summary>
    public IReadOnlyCollection<string> Names { get; }

    public static async Task<KeysInReach> FindAsync(RepairContext context)
    {
        var findings = new List<Finding>();
        var names = new HashSet<string>();
        foreach (var document in ProjectsWith(context.Document.Project).SelectMany(project => project.Documents))
        {
            // The text first, as in the analyzers: nearly no document has anything, and those are not parsed.
            var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
            if (MarkerScanner.Scan(text, KeyOptions.Default.Words, context.CancellationToken) is not { } hits)
                continue;

            names.UnionWith(hits.Where(hit => hit.Marker is Marker.Variable).Select(hit => WordAt(text, hit.Position)));
            var tree = await document.GetSyntaxTreeAsync(context.CancellationToken).ConfigureAwait(false);
            var compilation = await context.CompilationOfAsync(tree!).ConfigureAwait(false);
            var options = KeyOptions.Read(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree!));
            findings.AddRange(DocumentPass.Run(compilation, tree!, options, context.CancellationToken).Where(finding => finding is { Secret: not null, Text: not null }));
        }

        return new KeysInReach(findings, names);
    }

    private static string WordAt(SourceText text, int position)
    {
        var end = position;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;

        return text.ToString(TextSpan.FromBounds(position, end));
    }

    private static IEnumerable<Project> ProjectsWith(Project project)
    {
        var graph = project.Solution.GetProjectDependencyGraph();
        return graph.GetProjectsThatTransitivelyDependOnThisProject(project.Id).Append(project.Id)
            .SelectMany(program => graph.GetProjectsThatThisProjectTransitivelyDependsOn(program).Append(program))
            .Distinct()
            .Select(id => project.Solution.GetProject(id)!)
            .Where(other => other.Language == LanguageNames.CSharp);
    }
}
