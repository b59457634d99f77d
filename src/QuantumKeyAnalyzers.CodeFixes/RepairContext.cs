using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>A finding in a solution: what a repair is planned from.</summary>
internal sealed class RepairContext
{
    private readonly ExpressionSyntax? _source;
    private readonly ResolvedText? _sourceText;
    private Task<ValueTrace>? _trace;
    private Task<VariableNames>? _names;

    private RepairContext(
        Document document, Finding finding, RepairOptions options, (ExpressionSyntax Source, ResolvedText Text)? source, CancellationToken cancellationToken)
    {
        Document = document;
        Finding = finding;
        Options = options;
        _source = source?.Source;
        _sourceText = source?.Text;
        CancellationToken = cancellationToken;
    }

    public Document Document { get; }

    public Solution Solution => Document.Project.Solution;

    public Finding Finding { get; }

    public RepairOptions Options { get; }

    /// <summary>Whether the key stands in no code: then it has no <see cref="Source"/>.</summary>
    public bool IsComment => _source is null;

    /// <summary>The string expression that the key stands in, in whatever document of the solution that is.</summary>
    public ExpressionSyntax Source => _source ?? throw new InvalidOperationException("A comment is no expression.");

    /// <summary>What <see cref="Source"/> evaluates to.</summary>
    public ResolvedText SourceText => _sourceText ?? throw new InvalidOperationException("A comment has no value.");

    public CancellationToken CancellationToken { get; }

    /// <summary>What becomes of the value: followed once, whatever repairs ask.</summary>
    public Task<ValueTrace> TraceAsync() => _trace ??= ValueTrace.FollowAsync(this);

    /// <summary>The names of what the value is read from.</summary>
    public Task<VariableNames> NamesAsync() => _names ??= VariableNames.FindAsync(this);

    /// <summary>Whether a text is the key by itself.</summary>
    public bool IsKey(string text) =>
        Finding.Secret!.Key.Of(Finding.Text!.Text).SequenceEqual(text.AsSpan().Trim());

    /// <summary>Finds the source of a finding; null where the solution does not have it.</summary>
    public static async Task<RepairContext?> CreateAsync(
        Document document, Compilation compilation, Finding finding, RepairOptions options, CancellationToken cancellationToken)
    {
        if (finding.Node is null)
            return new RepairContext(document, finding, options, null, cancellationToken);

        if (finding.Node is not ExpressionSyntax node)
            return null;

        var source = await FindSourceAsync(document.Project.Solution, compilation, finding, node, cancellationToken).ConfigureAwait(false);
        var sourceDocument = document.Project.Solution.GetDocument(source.SyntaxTree);
        if (sourceDocument is null || await sourceDocument.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } sourceCompilation)
            return null;

        var values = new ValueResolver(new CompilationModel(sourceCompilation, cancellationToken)).Resolve(source);
        return values.Count > 0 ? new RepairContext(document, finding, options, (source, values[0]), cancellationToken) : null;
    }

    /// <summary>What resolves values in the project that a document of the solution belongs to.</summary>
    public async Task<ValueResolver> ValuesOfAsync(SyntaxTree tree) =>
        new(new CompilationModel(await CompilationOfAsync(tree).ConfigureAwait(false), CancellationToken));

    public async Task<Compilation> CompilationOfAsync(SyntaxTree tree) =>
        (await Solution.GetDocument(tree)!.Project.GetCompilationAsync(CancellationToken).ConfigureAwait(false))!;

    public async Task<Semantics> SemanticsOfAsync(SyntaxTree tree) =>
        new(await CompilationOfAsync(tree).ConfigureAwait(false), tree, CancellationToken);

    private static async Task<ExpressionSyntax> FindSourceAsync(
        Solution solution, Compilation compilation, Finding finding, ExpressionSyntax node, CancellationToken cancellationToken)
    {
        // The literal itself, here or in another document of the project.
        var origin = finding.Text?.OriginsOf(finding.Secret!.Key).FirstOrDefault() ?? node;
        if (origin is InterpolatedStringTextSyntax)
            origin = origin.Parent!;

        if (origin is not NameSyntax and not MemberAccessExpressionSyntax)
            return WholeString.Around((ExpressionSyntax)origin);

        // A constant of another project of the solution.
        var symbol = new Semantics(compilation, origin.SyntaxTree, cancellationToken).SymbolOf(origin);
        var definition = symbol is null ? null : await Semantics.AskAsync(() => SymbolFinder.FindSourceDefinitionAsync(symbol, solution, cancellationToken)).ConfigureAwait(false);
        var declaration = definition?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        return declaration is VariableDeclaratorSyntax { Initializer.Value: { } value } ? value : WholeString.Around((ExpressionSyntax)origin);
    }
}
