using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>One state of a solution, as repairs are planned in it: what several findings ask is worked out once.</summary>
/// <param name="findings">What is known of documents that other states have too.</param>
internal sealed class SolutionView(Solution solution, FindingCache findings, CancellationToken cancellationToken)
{
    private readonly Dictionary<ProjectId, CompilationModel> _models = [];
    private readonly Dictionary<ProjectId, KeysInReach> _keys = [];
    private readonly Dictionary<SyntaxNode, ILookup<string, IdentifierNameSyntax>> _mentions = [];
    private readonly HashSet<(object File, TextSpan Span)> _planned = [];
    private readonly HashSet<string> _plannedNames = [];

    public Solution Solution => solution;

    public FindingCache Findings => findings;

    public CancellationToken CancellationToken => cancellationToken;

    public async Task<CompilationModel> ModelOfAsync(Project project)
    {
        if (!_models.TryGetValue(project.Id, out var model))
        {
            var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
            _models[project.Id] = model = new CompilationModel(compilation!, cancellationToken);
        }

        return model;
    }

    /// <summary>The keys that are left once what is planned already has been done.</summary>
    public async Task<KeysInReach> KeysInReachOfAsync(Project project)
    {
        if (!_keys.TryGetValue(project.Id, out var keys))
            _keys[project.Id] = keys = await KeysInReach.FindAsync(project, findings, cancellationToken).ConfigureAwait(false);

        return _planned.Count == 0 ? keys : new KeysInReach(
            keys.Findings.Where(finding => !_planned.Contains(PlaceOf(finding))).ToList(),
            new HashSet<string>(keys.Names.Concat(_plannedNames)));
    }

    /// <summary>Takes a repair for done.</summary>
    /// <param name="names">The variables that it reads.</param>
    public void Plan(Finding finding, IEnumerable<string> names)
    {
        _planned.Add(PlaceOf(finding));
        _plannedNames.UnionWith(names);
    }

    /// <summary>The places in a scope where a name occurs, in documentation too.</summary>
    public IEnumerable<IdentifierNameSyntax> MentionsIn(SyntaxNode scope, string name)
    {
        if (!_mentions.TryGetValue(scope, out var mentions))
        {
            _mentions[scope] = mentions = scope.DescendantNodes(descendIntoTrivia: true)
                .OfType<IdentifierNameSyntax>()
                .ToLookup(mention => mention.Identifier.ValueText);
        }

        return mentions[name];
    }

    private static (object File, TextSpan Span) PlaceOf(Finding finding)
    {
        var tree = finding.Location.SourceTree!;
        return (string.IsNullOrEmpty(tree.FilePath) ? tree : tree.FilePath, finding.Location.SourceSpan);
    }
}
