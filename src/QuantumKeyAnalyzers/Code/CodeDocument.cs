using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Code;

/// <summary>A document with markers: the tokens, strings and comments that the markers are in.</summary>
internal sealed class CodeDocument(
    Compilation compilation, SyntaxTree tree, List<Hit> hits, KeyOptions options, CancellationToken cancellationToken)
{
    // The text is searched for methods and for other words in turn, so the hits come nearly in order.
    private readonly List<Hit> _hits = [.. hits.OrderBy(hit => hit.Position)];

    public SyntaxTree Tree { get; } = tree;

    public SyntaxNode Root { get; } = tree.GetRoot(cancellationToken);

    public KeyOptions Options { get; } = options;

    /// <summary>The sources that the document is one of.</summary>
    public CompilationModel Model { get; } = new(compilation, cancellationToken);

    /// <summary>What may be spent on the values of the document.</summary>
    public WorkBudget Budget { get; } = new(tree.Length);

    public CancellationToken CancellationToken => Model.CancellationToken;

    public bool Has(Marker marker) => _hits.Exists(hit => hit.Marker == marker);

    /// <summary>The tokens of the code that markers stand in, each once.</summary>
    public IEnumerable<SyntaxToken> TokensAt(params Marker[] markers)
    {
        var end = -1;
        var near = Root;
        foreach (var hit in _hits)
        {
            if (hit.Position < end || !markers.Contains(hit.Marker))
                continue;

            CancellationToken.ThrowIfCancellationRequested();
            var token = TokenAt(hit.Position, ref near);
            if (token.Span.Contains(hit.Position))
            {
                end = token.Span.End;
                yield return token;
            }
            else
            {
                // Past all the trivia on that side of the token at once.
                end = hit.Position < token.SpanStart ? token.SpanStart : token.FullSpan.End;
            }
        }
    }

    /// <summary>The literals and interpolated strings that markers stand in, each once.</summary>
    public IEnumerable<ExpressionSyntax> LiteralsAt(params Marker[] markers) =>
        TokensAt(markers).Select(WholeString.PartOf).OfType<ExpressionSyntax>().Distinct();

    /// <summary>The comments, directives and pieces of inactive text that markers stand in, each once, with their positions.</summary>
    public IEnumerable<(string Text, int Position)> CommentsAt(params Marker[] markers)
    {
        var hits = _hits.FindAll(hit => markers.Contains(hit.Marker));
        var near = Root;
        for (var next = 0; next < hits.Count;)
        {
            // The trivia of a token are gone through once, however many they are and however many markers stand in them.
            var token = TokenAt(hits[next].Position, ref near);
            foreach (var span in CommentText.SpansOf(token))
            {
                CancellationToken.ThrowIfCancellationRequested();
                SkipTo(span.Start);
                if (next == hits.Count)
                    yield break;

                if (hits[next].Position < span.End)
                {
                    yield return (CommentText.WithoutMarks(Tree.GetText(CancellationToken).ToString(span)), span.Start);
                    SkipTo(span.End);
                }
            }

            SkipTo(token.FullSpan.End);

            void SkipTo(int position)
            {
                while (next < hits.Count && hits[next].Position < position)
                    next++;
            }
        }
    }

    /// <summary>The literals and names that markers are in; for the value of a variable also the places that read the variable.</summary>
    public IEnumerable<ExpressionSyntax> MentionsAt(params Marker[] markers)
    {
        // A constant of the same name in each of a thousand types is looked for once.
        var seen = new HashSet<(SyntaxNode Scope, string Name)>();
        var steps = new Dictionary<ExpressionSyntax, ExpressionSyntax>();
        foreach (var token in TokensAt(markers))
        {
            var whole = WholeString.PartOf(token) is { } literal
                ? WholeString.Around(literal, WholeString.StepFrom, steps)
                : token.Parent as IdentifierNameSyntax;
            if (whole is null)
                continue;

            yield return MemberName.WithOwner(whole);
            if (whole.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable })
                continue;

            var name = variable.Identifier.ValueText;
            SyntaxNode scope = variable.Parent?.Parent is LocalDeclarationStatementSyntax { Parent: BlockSyntax block } ? block : Root;
            if (!seen.Add((scope, name)))
                continue;

            foreach (var identifier in Model.NamesIn(scope, name))
                yield return MemberName.WithOwner(identifier);
        }
    }

    /// <summary>The token at a position.</summary>
    /// <param name="near">Where the search begins, and then where it ended: each operand of a chain is far away from the root.</param>
    private static SyntaxToken TokenAt(int position, ref SyntaxNode near)
    {
        while (!near.FullSpan.Contains(position) && near.Parent is { } outer)
            near = outer;

        var token = near.FindToken(position);
        near = token.Parent ?? near;
        return token;
    }
}
