using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.CodeFixes.Layout;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>The edits of one repair, in as many documents as it takes. A plan is made only where all of it is sound.</summary>
internal sealed class RepairPlan
{
    private readonly List<(SyntaxNode Node, SyntaxNode? Replacement)> _edits = [];
    private readonly List<(SyntaxTree Tree, Func<SyntaxNode, SyntaxNode> Rewrite)> _rewrites = [];

    public RepairPlan(RepairKind kind, string title)
    {
        Kind = kind;
        Title = title;
    }

    private RepairPlan(RepairKind kind, RepairPlan other)
        : this(kind, other.Title)
    {
        _edits = other._edits;
        _rewrites = other._rewrites;
    }

    /// <summary>The kind that it is offered as.</summary>
    public RepairKind Kind { get; }

    /// <summary>What happens, for the menu; it shows nothing of the value.</summary>
    public string Title { get; }

    /// <summary>The same as the repair of another kind.</summary>
    public RepairPlan As(RepairKind kind) => new(kind, this);

    public void Replace(SyntaxNode node, SyntaxNode replacement) => _edits.Add((node, replacement));

    public void Remove(SyntaxNode node) => _edits.Add((node, null));

    /// <summary>Whether something inside a node is changed already.</summary>
    public bool Touches(SyntaxNode node) => _edits.Exists(edit => node.Contains(edit.Node));

    /// <summary>Changes what is no node, such as a comment.</summary>
    public void Rewrite(SyntaxTree tree, Func<SyntaxNode, SyntaxNode> rewrite) => _rewrites.Add((tree, rewrite));

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        var original = solution;
        foreach (var edits in _edits.GroupBy(edit => edit.Node.SyntaxTree))
        {
            var document = original.GetDocument(edits.Key)!;
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentSyntaxRoot(document.Id, TreeEdit.Apply(root!, edits.ToList()));
        }

        foreach (var (tree, rewrite) in _rewrites)
            solution = solution.WithDocumentSyntaxRoot(original.GetDocument(tree)!.Id, rewrite(await tree.GetRootAsync(cancellationToken).ConfigureAwait(false)));

        return solution;
    }

    /// <summary>
    /// Whether the edits can be made: none lies in another or is made twice, none takes part of an <c>#if</c> with it, and a program of
    /// top-level statements keeps one to start with.
    /// </summary>
    public bool IsSound =>
        _edits.GroupBy(edit => edit.Node.SyntaxTree).All(edits => AreDisjoint(edits.Select(edit => edit.Node)) && LeavesStatement(edits))
        && !_edits.Exists(edit => HasDirectiveInside(edit.Node));

    private static bool AreDisjoint(IEnumerable<SyntaxNode> nodes)
    {
        var end = -1;
        foreach (var node in nodes.OrderBy(node => node.SpanStart))
        {
            if (node.SpanStart < end)
                return false;

            end = node.Span.End;
        }

        return true;
    }

    private static bool LeavesStatement(IEnumerable<(SyntaxNode Node, SyntaxNode? Replacement)> edits)
    {
        var removed = new HashSet<SyntaxNode>(edits.Where(edit => edit.Replacement is null).Select(edit => edit.Node));
        var statements = removed.OfType<GlobalStatementSyntax>().FirstOrDefault()?.Parent!.ChildNodes().OfType<GlobalStatementSyntax>();
        return statements?.Any(global => global.Statement is not LocalFunctionStatementSyntax && !removed.Contains(global)) ?? true;
    }

    private static bool HasDirectiveInside(SyntaxNode node) => node.ContainsDirectives
        && node.DescendantTrivia().Any(trivia => trivia.IsDirective && trivia.SpanStart >= node.SpanStart);
}
