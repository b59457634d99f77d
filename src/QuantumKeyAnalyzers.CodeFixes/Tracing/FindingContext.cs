using Microsoft.CodeAnalysis.FindSymbols;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>A finding in its solution: what a repair is planned from. What several repairs ask is worked out once.</summary>
internal sealed class FindingContext(
    Document document, Finding finding, ExpressionSyntax? source, FindingCache findings, CancellationToken cancellationToken)
{
    private readonly Dictionary<ProjectId, ValueResolver> _values = [];
    private readonly Dictionary<SyntaxNode, Mentions> _mentions = [];
    private ResolvedText? _sourceText;
    private Task<ValueTrace>? _trace;
    private Task<VariableNames>? _names;

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

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Finds the source of a finding; null where the solution does not have it.</summary>
    public static async Task<FindingContext?> CreateAsync(
        Document document, Finding finding, FindingCache findings, CancellationToken cancellationToken)
    {
        if (finding.Node is null)
            return new FindingContext(document, finding, null, findings, cancellationToken);

        if (finding.Node is not ExpressionSyntax node)
            return null;

        var source = await FindSourceAsync(document, finding, node, cancellationToken).ConfigureAwait(false);
        if (document.Project.Solution.GetDocument(source.SyntaxTree) is null)
            return null;

        var context = new FindingContext(document, finding, source, findings, cancellationToken);
        var values = await context.ValuesOfAsync(source.SyntaxTree).ConfigureAwait(false);
        if (values.Resolve(source) is not [var text, ..])
            return null;

        context._sourceText = text;
        return context;
    }

    /// <summary>Where the value goes.</summary>
    public Task<ValueTrace> TraceAsync() => _trace ??= ValueTrace.FollowAsync(this);

    /// <summary>The names of what the value is read from.</summary>
    public Task<VariableNames> NamesAsync() => _names ??= VariableNames.FindAsync(this, findings);

    /// <summary>Whether a text is the key by itself.</summary>
    public bool IsKey(string text) => Finding.Secret!.Key.Of(Finding.Text!.Text).SequenceEqual(text.AsSpan().Trim());

    /// <summary>What resolves values in the project that a document of the solution belongs to.</summary>
    public async Task<ValueResolver> ValuesOfAsync(SyntaxTree tree)
    {
        var project = Solution.GetDocument(tree)!.Project;
        if (!_values.TryGetValue(project.Id, out var values))
        {
            var compilation = await project.GetCompilationAsync(CancellationToken).ConfigureAwait(false);
            _values[project.Id] = values = new ValueResolver(new CompilationModel(compilation!, CancellationToken));
        }

        return values;
    }

    public async Task<Semantics> SemanticsOfAsync(SyntaxTree tree) =>
        (await ValuesOfAsync(tree).ConfigureAwait(false)).Code.SemanticsOf(tree);

    /// <inheritdoc cref="References.ToAsync"/>
    public async Task<Mentions> MentionsOfAsync(SyntaxNode declaration)
    {
        if (!_mentions.TryGetValue(declaration, out var mentions))
            _mentions[declaration] = mentions = await References.ToAsync(declaration, this).ConfigureAwait(false);

        return mentions;
    }

    private static async Task<ExpressionSyntax> FindSourceAsync(
        Document document, Finding finding, ExpressionSyntax node, CancellationToken cancellationToken)
    {
        // The literal itself, here or in another document of the project.
        var origin = finding.Text?.OriginsOf(finding.Secret!.Key).FirstOrDefault() ?? node;
        if (origin is InterpolatedStringTextSyntax)
            origin = origin.Parent!;

        if (origin is not NameSyntax and not MemberAccessExpressionSyntax)
            return WholeString.Around((ExpressionSyntax)origin);

        // A constant of another project of the solution.
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var symbol = new Semantics(compilation!, origin.SyntaxTree, cancellationToken).SymbolOf(origin);
        var definition = symbol is null
            ? null
            : await Semantics.AskAsync(() => SymbolFinder.FindSourceDefinitionAsync(symbol, document.Project.Solution, cancellationToken))
                .ConfigureAwait(false);
        var declaration = definition?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        return (declaration as VariableDeclaratorSyntax)?.Initializer?.Value ?? WholeString.Around((ExpressionSyntax)origin);
    }
}
