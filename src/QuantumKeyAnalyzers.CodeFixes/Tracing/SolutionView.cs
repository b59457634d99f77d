using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>One state of a solution, as repairs are planned in it: what several findings ask is worked out once.</summary>
/// <param name="findings">What is known of documents that other states have too.</param>
internal sealed class SolutionView(Solution solution, FindingCache findings, CancellationToken cancellationToken)
{
    private readonly Dictionary<ProjectId, CompilationModel> _models = [];
    private readonly Dictionary<ProjectId, KeysInReach> _keys = [];
    private readonly Dictionary<SyntaxNode, ILookup<string, IdentifierNameSyntax>> _mentions = [];
    private readonly Dictionary<DocumentId, DocumentFindings> _found = [];
    private readonly HashSet<(object File, TextSpan Span)> _planned = [];
    private readonly HashSet<string> _plannedNames = [];

    public Solution Solution => solution;

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

    public async Task<DocumentFindings> FindInAsync(Document document)
    {
        if (!_found.TryGetValue(document.Id, out var found))
            _found[document.Id] = found = await findings.FindInAsync(document, cancellationToken).ConfigureAwait(false);

        return found;
    }

    /// <summary>The keys that are left once what is planned already has been done.</summary>
    public async Task<KeysInReach> KeysInReachOfAsync(Project project)
    {
        if (!_keys.TryGetValue(project.Id, out var keys))
        {
            keys = await KeysInReach.FindAsync(project, this).ConfigureAwait(false);
            _keys[project.Id] = keys = Without(_planned, _plannedNames, keys);
        }

        return keys;
    }

    /// <summary>Takes a repair for done.</summary>
    /// <param name="names">The variables that it reads.</param>
    public void Plan(Finding finding, IReadOnlyCollection<string> names)
    {
        _planned.Add(PlaceOf(finding));
        _plannedNames.UnionWith(names);
        foreach (var project in _keys.Keys.ToList())
            _keys[project] = Without(_planned, names, _keys[project]);
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

    private static KeysInReach Without(
        HashSet<(object File, TextSpan Span)> planned, IReadOnlyCollection<string> names, KeysInReach keys) => new(
        keys.Findings.Where(finding => !planned.Contains(PlaceOf(finding))).ToList(),
        names.All(keys.Names.Contains) ? keys.Names : new HashSet<string>(keys.Names.Concat(names)));

    private static (object File, TextSpan Span) PlaceOf(Finding finding)
    {
        var tree = finding.Location.SourceTree!;
        return (string.IsNullOrEmpty(tree.FilePath) ? tree : tree.FilePath, finding.Location.SourceSpan);
    }
}
