using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>The edits of one repair, in as many documents as it takes. A plan is made only where all of it is sound.</summary>
internal sealed class RepairPlan
{
    private readonly List<(SyntaxNode Node, SyntaxNode? Replacement)> _edits = [];

    public RepairPlan(string title)
    {
        Title = title;
    }

    /// <summary>What happens, for the menu; it shows nothing of the value.</summary>
    public string Title { get; }

    public void Replace(SyntaxNode node, SyntaxNode replacement) => _edits.Add((node, replacement));

    public void Remove(SyntaxNode node) => _edits.Add((node, null));

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        var original = solution;
        foreach (var edits in _edits.GroupBy(edit => edit.Node.SyntaxTree))
        {
            var document = original.GetDocument(edits.Key)!;
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var editor = new SyntaxEditor(root!, solution.Services);
            foreach (var (node, replacement) in edits)
            {
                if (replacement is not null)
                    editor.ReplaceNode(node, replacement);
            }

            var removed = new HashSet<SyntaxNode>(edits.Where(edit => edit.Replacement is null).Select(edit => edit.Node));
            BlankLines.Settle(editor, removed);
            foreach (var node in removed)
                Remove(editor, node);

            solution = solution.WithDocumentSyntaxRoot(document.Id, editor.GetChangedRoot());
        }

        return solution;
    }

    private static void Remove(SyntaxEditor editor, SyntaxNode node)
    {
        // What stands on the lines above stays, a directive among them too; the node's own line goes whole.
        var leading = node.GetLeadingTrivia();
        var linesAbove = leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? leading.RemoveAt(leading.Count - 1) : leading;
        var keep = !BlankLines.IsBlank(linesAbove);
        if (keep)
            editor.ReplaceNode(node, (current, _) => current.WithLeadingTrivia(linesAbove));

        editor.RemoveNode(node, SyntaxRemoveOptions.KeepUnbalancedDirectives | (keep ? SyntaxRemoveOptions.KeepLeadingTrivia : SyntaxRemoveOptions.KeepNoTrivia));
    }

    /// <summary>Removes what declares some variables, fields and properties: the whole declaration where none of its variables is left.</summary>
    public void RemoveHolders(IReadOnlyCollection<SyntaxNode> holders)
    {
        foreach (var holder in holders)
        {
            var isWhole = holder.Parent is VariableDeclarationSyntax declaration && declaration.Variables.All(holders.Contains);
            var removed = isWhole ? holder.Parent!.Parent! : holder;
            removed = removed.Parent is GlobalStatementSyntax global ? global : removed;
            if (!_edits.Contains((removed, null)))
                Remove(removed);
        }
    }
}
