using QuantumKeyAnalyzers.CodeFixes.Edits;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>The code that a plan was made from: as long as it is as it was, the plan is too.</summary>
internal sealed class Reads(Solution solution)
{
    private readonly HashSet<(object File, TextSpan Span)> _spans = [];

    public IReadOnlyCollection<(object File, TextSpan Span)> Spans => _spans;

    /// <summary>Whether it depends on what is nowhere in the solution.</summary>
    public bool AreEverything { get; set; }

    /// <summary>The statement, the initializer or its element, or the member that a node is in.</summary>
    public void Add(SyntaxNode node) => Add(node.SyntaxTree, RegionOf(node).Span);

    public void Add(Location place) => Add(place.SourceTree!, place.SourceSpan);

    /// <summary>The same, and where other values are put into it, the member that can give it those.</summary>
    public void AddWithParts(ExpressionSyntax value)
    {
        if (value is LiteralExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax)
            Add(value);
        else
            AddMember(value);
    }

    /// <summary>The whole member; of top-level statements all.</summary>
    public void AddMember(SyntaxNode node)
    {
        var member = Declarations.MemberAround(node);
        Add(node.SyntaxTree, member is CompilationUnitSyntax { Members: { Count: > 0 } members } ? members.Span : member.Span);
    }

    private void Add(SyntaxTree tree, TextSpan span)
    {
        if (solution.GetDocument(tree) is { } document)
            _spans.Add((FileCopies.FileOf(document), span));
    }

    private static SyntaxNode RegionOf(SyntaxNode node)
    {
        var region = node;
        while (region.Parent is { } parent && !Declarations.IsMember(region) && parent is not InitializerExpressionSyntax
            && region is not (StatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ExpressionElementSyntax))
        {
            region = parent;
        }

        return region;
    }
}
