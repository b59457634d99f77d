using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Code;

/// <summary>The text of comments. Comments on consecutive lines are one: people write a field a line.</summary>
internal static class CommentText
{
    /// <summary>The comments, directives and pieces of inactive text round a token.</summary>
    public static IEnumerable<TextSpan> SpansOf(SyntaxToken token) => SpansIn(token.LeadingTrivia).Concat(SpansIn(token.TrailingTrivia));

    private static IEnumerable<TextSpan> SpansIn(SyntaxTriviaList list)
    {
        TextSpan? comment = null;
        foreach (var trivia in list)
        {
            if (trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                continue;

            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                comment = TextSpan.FromBounds(comment?.Start ?? trivia.SpanStart, trivia.Span.End);
                continue;
            }

            if (comment is { } before)
                yield return before;

            comment = null;
            yield return trivia.FullSpan;
        }

        if (comment is { } last)
            yield return last;
    }

    /// <summary>The text with a blank for each character that only marks it as a comment, so that positions stay as they are.</summary>
    public static string WithoutMarks(string text)
    {
        var characters = text.ToCharArray();
        var isLineStart = true;
        for (var i = 0; i < characters.Length; i++)
        {
            var c = characters[i];
            if (c == '\n' || c == '\r')
                isLineStart = true;
            else if (isLineStart && c is '/' or '*')
                characters[i] = ' ';
            else if (c == '*' && i + 1 < characters.Length && characters[i + 1] == '/')
                characters[i] = characters[++i] = ' ';
            else if (!char.IsWhiteSpace(c))
                isLineStart = false;
        }

        return new string(characters);
    }
}
