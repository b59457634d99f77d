using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Text;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A document with markers, as the rules see it.</summary>
internal sealed class CodeDocument
{
    private readonly List<Hit> _hits;
    private readonly Lazy<ILookup<string, ExpressionSyntax>> _references;

    public CodeDocument(Compilation compilation, SyntaxTree tree, List<Hit> hits, CancellationToken cancellationToken)
    {
        _hits = hits;
        Tree = tree;
        Root = tree.GetRoot(cancellationToken);
        Values = new ValueResolver(compilation, cancellationToken);
        CancellationToken = cancellationToken;
        _references = new(CollectReferences);
    }

    public SyntaxTree Tree { get; }

    public SyntaxNode Root { get; }

    public ValueResolver Values { get; }

    public SemanticModel Model => Values.ModelOf(Tree);

    public CancellationToken CancellationToken { get; }

    /// <summary>The tokens that markers stand in, those inside comments and directives included, each once.</summary>
    public IEnumerable<SyntaxToken> TokensAt(params Marker[] markers)
    {
        var end = -1;
        foreach (var hit in _hits)
        {
            if (hit.Position < end || !markers.Contains(hit.Marker))
                continue;

            CancellationToken.ThrowIfCancellationRequested();
            var token = Root.FindToken(hit.Position, findInsideTrivia: true);
            if (token.Span.Contains(hit.Position))
            {
                end = token.Span.End;
                yield return token;
            }
        }
    }

    /// <summary>The comments, directives and pieces of inactive text that markers stand in, each once.</summary>
    public IEnumerable<SyntaxTrivia> TriviaAt(params Marker[] markers)
    {
        var end = -1;
        foreach (var hit in _hits)
        {
            if (hit.Position < end || !markers.Contains(hit.Marker))
                continue;

            CancellationToken.ThrowIfCancellationRequested();
            var trivia = Root.FindTrivia(hit.Position);
            if (trivia.FullSpan.Contains(hit.Position))
            {
                end = trivia.FullSpan.End;
                yield return trivia;
            }
        }
    }

    /// <summary>Where a name is read in this document, whatever it means there: <c>name</c> and <c>owner.name</c>.</summary>
    public IEnumerable<ExpressionSyntax> ReferencesTo(string name) => _references.Value[name];

    private ILookup<string, ExpressionSyntax> CollectReferences() =>
        Root.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .ToLookup(
                name => name.Identifier.ValueText,
                name => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? (ExpressionSyntax)access : name);
}
