using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>A finding in a solution: what a repair is planned from.</summary>
internal sealed class RepairContext
{
    private Task<ValueTrace>? _trace;

    private RepairContext(Document document, Finding finding, ExpressionSyntax source, ResolvedText text, CancellationToken cancellationToken)
    {
        Document = document;
        Finding = finding;
        Source = source;
        SourceText = text;
        CancellationToken = cancellationToken;
    }

    public Document Document { get; }

    public Solution Solution => Document.Project.Solution;

    public Finding Finding { get; }

    /// <summary>The string expression that the key stands in, in whatever document of the solution that is.</summary>
    public ExpressionSyntax Source { get; }

    /// <summary>What <see cref="Source"/> evaluates to.</summary>
    public ResolvedText SourceText { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>What becomes of the value: followed once, whatever repairs ask.</summary>
    public Task<ValueTrace> TraceAsync() => _trace ??= ValueTrace.FollowAsync(this);

    /// <summary>Whether a text is the key by itself.</summary>
    public bool IsKey(string text) =>
        Finding.Secret!.Key.Of(Finding.Text!.Text).SequenceEqual(text.AsSpan().Trim());

    /// <summary>Finds the source of a finding; null where there is none to repair, as in a comment.</summary>
    public static async Task<RepairContext?> CreateAsync(Document document, Compilation compilation, Finding finding, CancellationToken cancellationToken)
    {
        if (finding.Node is not ExpressionSyntax node)
            return null;

        var source = await FindSourceAsync(document.Project.Solution, compilation, finding, node, cancellationToken).ConfigureAwait(false);
        var sourceDocument = document.Project.Solution.GetDocument(source.SyntaxTree);
        if (sourceDocument is null || await sourceDocument.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } sourceCompilation)
            return null;

        var values = new ValueResolver(sourceCompilation, cancellationToken).Resolve(source);
        return values.Count > 0 ? new RepairContext(document, finding, source, values[0], cancellationToken) : null;
    }

    /// <summary>What resolves values in the project that a document of the solution belongs to.</summary>
    public async Task<ValueResolver> ValuesOfAsync(SyntaxTree tree) =>
        new(await CompilationOfAsync(tree).ConfigureAwait(false), CancellationToken);

    public async Task<Compilation> CompilationOfAsync(SyntaxTree tree) =>
        (await Solution.GetDocument(tree)!.Project.GetCompilationAsync(CancellationToken).ConfigureAwait(false))!;

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
        var symbol = compilation.GetSemanticModel(origin.SyntaxTree).GetSymbolInfo(origin, cancellationToken).Symbol;
        var definition = symbol is null ? null : await SymbolFinder.FindSourceDefinitionAsync(symbol, solution, cancellationToken).ConfigureAwait(false);
        var declaration = definition?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        return declaration is VariableDeclaratorSyntax { Initializer.Value: { } value } ? value : WholeString.Around((ExpressionSyntax)origin);
    }
}
