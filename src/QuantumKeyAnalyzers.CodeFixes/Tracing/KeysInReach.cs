using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>The keys in the code of all projects that can be part of one program with a finding's project.</summary>
/// <param name="Findings">Those in code; a key in a comment is read by nobody.</param>
/// <param name="Names">
/// The variables that are called like the service's own with something behind it: repairs before this one wrote them.
/// </param>
internal sealed record KeysInReach(IReadOnlyList<Finding> Findings, IReadOnlyCollection<string> Names)
{
    public static async Task<KeysInReach> FindAsync(Project project, SolutionView view)
    {
        var findings = new List<Finding>();
        var names = new HashSet<string>();
        foreach (var document in ProjectsWith(project).SelectMany(other => other.Documents))
        {
            var found = await view.FindInAsync(document).ConfigureAwait(false);
            findings.AddRange(found.Findings.Where(finding => finding is { Secret: not null, Text: not null }));
            names.UnionWith(found.Variables);
        }

        return new KeysInReach(findings, names);
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
