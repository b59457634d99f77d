using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.CodeFixes.Layout;

/// <summary>
/// Replaces and removes nodes of one document. Of what stands between the nodes that stay, exactly the <see cref="Holes"/> go: what else the removed
/// ones had round them is handed to the token behind.
/// </summary>
internal sealed class TreeEdit : CSharpSyntaxRewriter
{
    private readonly Dictionary<SyntaxNode, SyntaxNode> _replacements;
    private readonly HashSet<SyntaxNode> _removed;
    private readonly IReadOnlyList<TextSpan> _holes;
    private readonly List<TextSpan> _touched;
    private readonly List<SyntaxTrivia> _carried = [];

    private TreeEdit(SyntaxNode root, Dictionary<SyntaxNode, SyntaxNode> replacements, HashSet<SyntaxNode> removed)
    {
        _replacements = replacements;
        _removed = removed;
        _holes = Holes.In(root, removed, replacements.Keys);
        _touched = [.. _holes, .. replacements.Keys.Select(node => node.Span)];
    }

    public static SyntaxNode Apply(SyntaxNode root, IReadOnlyCollection<(SyntaxNode Node, SyntaxNode? Replacement)> edits) => new TreeEdit(
        root,
        edits.Where(edit => edit.Replacement is not null).ToDictionary(edit => edit.Node, edit => edit.Replacement!),
        new(edits.Where(edit => edit.Replacement is null).Select(edit => edit.Node))).Visit(root)!;

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is null || (_carried.Count == 0 && !_touched.Exists(span => span.IntersectsWith(node.FullSpan))))
            return node;

        if (_removed.Contains(node))
        {
            foreach (var token in node.DescendantTokens())
                Carry(token);

            return null;
        }

        if (!_replacements.TryGetValue(node, out var replacement))
            return base.Visit(node);

        if (TryKeep(node.GetLeadingTrivia(), out var leading))
            replacement = replacement.WithLeadingTrivia(leading);

        return TryKeep(node.GetTrailingTrivia(), out var trailing) ? replacement.WithTrailingTrivia(trailing) : replacement;
    }

    public override SyntaxToken VisitToken(SyntaxToken token)
    {
        if (token.RawKind == 0)
            return token;

        var isChanged = TryKeep(token.LeadingTrivia, out var leading);
        return TryKeep(token.TrailingTrivia, out var trailing) || isChanged
            ? token.WithLeadingTrivia(leading).WithTrailingTrivia(trailing)
            : token;
    }

    public override SyntaxNode? VisitVariableDeclaration(VariableDeclarationSyntax node)
    {
        if (!node.Variables.Any(_removed.Contains))
            return base.VisitVariableDeclaration(node);

        var type = (TypeSyntax)Visit(node.Type)!;
        var variables = new List<SyntaxNodeOrToken>();
        foreach (var part in node.Variables.GetWithSeparators())
        {
            if (part.AsNode() is { } variable && Visit(variable) is { } visited)
                variables.Add(visited);
            else if (part.IsToken && _holes.Any(hole => hole.Contains(part.Span)))
                Carry(part.AsToken());
            else if (part.IsToken)
                variables.Add(VisitToken(part.AsToken()));
        }

        return node.Update(type, SyntaxFactory.SeparatedList<VariableDeclaratorSyntax>(variables));
    }

    private void Carry(SyntaxToken token)
    {
        _carried.AddRange(token.LeadingTrivia.Where(IsKept));
        _carried.AddRange(token.TrailingTrivia.Where(IsKept));
    }

    /// <summary>What is left of some trivia, behind what the removed tokens before had; false where it is as it was.</summary>
    private bool TryKeep(SyntaxTriviaList trivia, out SyntaxTriviaList kept)
    {
        kept = SyntaxFactory.TriviaList(_carried.Concat(trivia.Where(IsKept)));
        var isChanged = kept.Count != trivia.Count || _carried.Count > 0;
        _carried.Clear();
        return isChanged;
    }

    private bool IsKept(SyntaxTrivia trivia) => !_holes.Any(hole => hole.Contains(trivia.FullSpan));
}
