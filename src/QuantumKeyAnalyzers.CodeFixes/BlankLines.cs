using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Editing;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Keeps blank lines as a person would where statements or members go: none behind a brace, none lost between groups.</summary>
internal static class BlankLines
{
    public static bool IsBlank(SyntaxTriviaList trivia, bool orDocumentation = false) => trivia.All(part =>
        part.IsKind(SyntaxKind.WhitespaceTrivia) || part.IsKind(SyntaxKind.EndOfLineTrivia)
        || (orDocumentation && (part.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || part.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))));

    /// <summary>Gives what follows the removed nodes the blank line that stood before them, or takes its own.</summary>
    public static void Settle(SyntaxEditor editor, HashSet<SyntaxNode> removed)
    {
        foreach (var run in removed.GroupBy(node => NextSibling(node, removed)).Where(run => run.Key is not null))
        {
            var next = run.Key!;
            var first = run.OrderBy(node => node.SpanStart).First();
            if (run.Any(node => !IsBlank(node.GetLeadingTrivia(), orDocumentation: true)))
                continue;

            var leading = next.GetLeadingTrivia();
            var startsBlank = StartsWithBlankLine(leading);
            var isFirst = first.GetFirstToken().GetPreviousToken().Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.None;
            if (isFirst && startsBlank)
                editor.ReplaceNode(next, (current, _) => current.WithLeadingTrivia(WithoutBlankLines(leading)));
            else if (!isFirst && !startsBlank && StartsWithBlankLine(first.GetLeadingTrivia()))
                editor.ReplaceNode(next, (current, _) => current.WithLeadingTrivia(leading.Insert(0, first.GetLeadingTrivia().First(IsLineEnd))));
        }
    }

    private static SyntaxNode? NextSibling(SyntaxNode node, HashSet<SyntaxNode> removed) =>
        node.Parent?.ChildNodes().FirstOrDefault(sibling => sibling.SpanStart > node.SpanStart && !removed.Contains(sibling));

    private static bool StartsWithBlankLine(SyntaxTriviaList trivia) =>
        trivia.SkipWhile(part => part.IsKind(SyntaxKind.WhitespaceTrivia)).FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);

    private static SyntaxTriviaList WithoutBlankLines(SyntaxTriviaList trivia)
    {
        while (StartsWithBlankLine(trivia))
            trivia = SyntaxFactory.TriviaList(trivia.SkipWhile(part => part.IsKind(SyntaxKind.WhitespaceTrivia)).Skip(1));

        return trivia;
    }

    private static bool IsLineEnd(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
