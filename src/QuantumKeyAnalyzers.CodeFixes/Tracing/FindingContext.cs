using Microsoft.CodeAnalysis.FindSymbols;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>A finding in its solution: what a repair is planned from. What several repairs ask is worked out once.</summary>
/// <param name="givenNames">Where it was planned before, the names that it has since then; else null.</param>
internal sealed class FindingContext(
    Document document, Finding finding, ExpressionSyntax? source, SolutionView view, VariableNames? givenNames)
{
    private readonly Dictionary<ProjectId, ValueResolver> _values = [];
    private readonly Dictionary<SyntaxNode, Mentions> _mentions = [];
    private ResolvedText? _sourceText;
    private Task<ValueTrace>? _trace;
    private VariableNames? _names = givenNames;

    public Document Document => document;

    public Solution Solution => Document.Project.Solution;

    public Finding Finding => finding;

    /// <summary>Whether it is a malformed connection string, instead of a key.</summary>
    public bool IsMalformed => Finding.Rule == QKA0006_MalformedConnectionString.Descriptor;

    /// <summary>Whether it is a key in code; one in a comment has no <see cref="Source"/>.</summary>
    public bool IsKeyInCode => source is not null && !IsMalformed;

    /// <summary>The string expression that contains the key, in whatever document of the solution that is.</summary>
    public ExpressionSyntax Source => source ?? throw new InvalidOperationException("A comment is no expression.");

    /// <summary>What <see cref="Source"/> evaluates to.</summary>
    public ResolvedText SourceText => _sourceText ?? throw new InvalidOperationException("A comment has no value.");

    public CancellationToken CancellationToken => view.CancellationToken;

    public SolutionView View => view;

    /// <summary>What was looked at, whichever repair it was for.</summary>
    public Reads Reads { get; } = new(document.Project.Solution);

    /// <summary>What the value is called, once a repair has asked.</summary>
    public VariableNames? KnownNames => _names;

    /// <summary>Finds the source of a finding; null where the solution does not have it.</summary>
    public static async Task<FindingContext?> CreateAsync(
        Document document, Finding finding, SolutionView view, VariableNames? givenNames)
    {
        if (finding.Node is null)
            return new FindingContext(document, finding, null, view, givenNames);

        if (finding.Node is not ExpressionSyntax node)
            return null;

        var source = await FindSourceAsync(document, finding, node, view).ConfigureAwait(false);
        if (view.Solution.GetDocument(source.SyntaxTree) is null or SourceGeneratedDocument)
            return null;

        var context = new FindingContext(document, finding, source, view, givenNames);
        context.Reads.AddWithParts(source);
        var values = await context.ValuesOfAsync(source.SyntaxTree).ConfigureAwait(false);
        if (values.Resolve(source) is not [var text, ..])
            return null;

        context._sourceText = text;
        return context;
    }

    /// <summary>Where the value goes.</summary>
    public Task<ValueTrace> TraceAsync() => _trace ??= FollowAsync();

    /// <summary>The names of what the value is read from.</summary>
    public async Task<VariableNames> NamesAsync() =>
        _names ??= new VariableNames(Finding, await view.KeysInReachOfAsync(Document.Project).ConfigureAwait(false));

    /// <summary>Whether a text is the key by itself.</summary>
    public bool IsKey(string text) => Finding.Secret!.Key.Of(Finding.Text!.Text).SequenceEqual(text.AsSpan().Trim());

    /// <summary>What resolves values in the project that a document of the solution belongs to.</summary>
    public async Task<ValueResolver> ValuesOfAsync(SyntaxTree tree)
    {
        var project = Solution.GetDocument(tree)!.Project;
        if (!_values.TryGetValue(project.Id, out var values))
        {
            var model = await view.ModelOfAsync(project).ConfigureAwait(false);
            _values[project.Id] = values = new ValueResolver(model, new WorkBudget(tree.Length));
        }

        return values;
    }

    public async Task<Semantics> SemanticsOfAsync(SyntaxTree tree) =>
        (await ValuesOfAsync(tree).ConfigureAwait(false)).Code.SemanticsOf(tree);

    /// <inheritdoc cref="References.ToAsync"/>
    public async Task<Mentions> MentionsOfAsync(SyntaxNode declaration)
    {
        if (!_mentions.TryGetValue(declaration, out var mentions))
        {
            Reads.Add(declaration);
            _mentions[declaration] = mentions = await References.ToAsync(declaration, this).ConfigureAwait(false);
        }

        return mentions;
    }

    private async Task<ValueTrace> FollowAsync()
    {
        var trace = await ValueTrace.FollowAsync(this).ConfigureAwait(false);
        foreach (var call in trace.Calls)
            Reads.AddWithParts(call.Value);

        foreach (var assignment in trace.Assignments)
            Reads.AddMember(assignment);

        return trace;
    }

    private static async Task<ExpressionSyntax> FindSourceAsync(
        Document document, Finding finding, ExpressionSyntax node, SolutionView view)
    {
        // The literal itself, here or in another document of the project.
        var origin = finding.Text?.OriginsOf(finding.Secret!.Key).FirstOrDefault() ?? node;
        if (origin is InterpolatedStringTextSyntax)
            origin = origin.Parent!;

        if (origin is not NameSyntax and not MemberAccessExpressionSyntax)
            return WholeString.Around((ExpressionSyntax)origin);

        // A constant of another project of the solution.
        var symbol = (await view.ModelOfAsync(document.Project).ConfigureAwait(false)).SymbolOf(origin);
        var definition = symbol is null
            ? null
            : await Semantics.AskAsync(() => SymbolFinder.FindSourceDefinitionAsync(symbol, view.Solution, view.CancellationToken))
                .ConfigureAwait(false);
        var declaration = definition?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(view.CancellationToken);
        return (declaration as VariableDeclaratorSyntax)?.Initializer?.Value ?? WholeString.Around((ExpressionSyntax)origin);
    }
}
