using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>Puts a placeholder where a key stands in a comment, in documentation, in a directive or in inactive code.</summary>
internal static class PlaceholderRepair
{
    public const string Title = "Replace the access key with a placeholder";

    /// <summary>Means no key to the analyzers, and has no character that means something to C#, to XML or to the format of any file.</summary>
    public const string Placeholder = "your-access-key";

    public static RepairPlan? Plan(RepairContext context)
    {
        var tree = context.Finding.Location.SourceTree!;
        var span = context.Finding.Location.SourceSpan;
        if (Rewritten(tree.GetRoot(context.CancellationToken), span) is null)
            return null;

        var plan = new RepairPlan(RepairKind.Environment, Title);
        plan.Rewrite(tree, root => Rewritten(root, span)!);
        return plan;
    }

    private static SyntaxNode? Rewritten(SyntaxNode root, TextSpan key)
    {
        var trivia = root.FindTrivia(key.Start, findInsideTrivia: true);
        if (!trivia.HasStructure && trivia.Span.Contains(key) && WithText(trivia.Kind(), TextWithout(trivia.ToString(), trivia.SpanStart, key)) is { } written)
            return root.ReplaceTrivia(trivia, written);

        var token = root.FindToken(key.Start, findInsideTrivia: true);
        return token.IsPartOfStructuredTrivia() && token.Span.Contains(key) && WithText(token, TextWithout(token.Text, token.SpanStart, key)) is { } other
            ? root.ReplaceToken(token, other)
            : null;
    }

    private static string TextWithout(string text, int position, TextSpan key) =>
        text.Substring(0, key.Start - position) + Placeholder + text.Substring(key.End - position);

    private static SyntaxTrivia? WithText(SyntaxKind kind, string text) => kind switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia => SyntaxFactory.Comment(text),
        SyntaxKind.DisabledTextTrivia => SyntaxFactory.DisabledText(text),
        SyntaxKind.PreprocessingMessageTrivia => SyntaxFactory.PreprocessingMessage(text),
        _ => null,
    };

    private static SyntaxToken? WithText(SyntaxToken token, string text) => token.Kind() switch
    {
        SyntaxKind.XmlTextLiteralToken => SyntaxFactory.XmlTextLiteral(token.LeadingTrivia, text, text, token.TrailingTrivia),
        SyntaxKind.StringLiteralToken => SyntaxFactory.Literal(token.LeadingTrivia, text, text, token.TrailingTrivia),
        _ => null,
    };
}
