namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>Exchanges arguments in a list, laid out as those that it has.</summary>
internal static class ArgumentEdits
{
    /// <param name="dropped">The value of the argument that goes, if any, with the comments on it.</param>
    /// <param name="added">The arguments that come, in front of all.</param>
    public static void Exchange(DocumentEdit edit, ArgumentListSyntax list, ExpressionSyntax? dropped, params string[] added)
    {
        edit.KeepWhole(list);
        var arguments = list.Arguments;
        var index = arguments.IndexOf(argument => argument.Expression == dropped);
        var others = arguments.Count - (index < 0 ? 0 : 1);
        if (arguments.Count == 0 || others + added.Length == 0)
        {
            edit.Replace(list.Span, $"({string.Join(", ", added)})");
            return;
        }

        // Where several are on lines of their own the new ones are.
        var separator = ", ";
        if (others > 0 && LineEndIn(list.OpenParenToken.TrailingTrivia) is { } lineEnd)
            separator = "," + lineEnd + FileStyle.IndentationAt(list.SyntaxTree.GetText(), arguments[0].SpanStart);

        var front = string.Join(separator, added);
        if (index == 0)
        {
            DropComments(edit, list.OpenParenToken, "");
            if (others > 0 && added.Length == 0)
                edit.Replace(arguments[0].SpanStart, StartOf(arguments[1]), "");
            else
                edit.Replace(arguments[0].Span, front);

            if (others > 0 && added.Length > 0)
                DropComments(edit, arguments.GetSeparator(0), " ");
        }
        else if (added.Length > 0)
            edit.Replace(new TextSpan(StartOf(arguments[0]), 0), front + separator);

        if (index > 0 && index < others)
            edit.Replace(arguments[index].SpanStart, StartOf(arguments[index + 1]), "");
        else if (index > 0)
            edit.Replace(arguments[index - 1].Span.End, arguments[index].Span.End, "");

        if (index == arguments.Count - 1)
            DropComments(edit, arguments[index].GetLastToken(), "");
    }

    /// <summary>Where what is kept of an argument begins: with the comments above it.</summary>
    private static int StartOf(ArgumentSyntax argument)
    {
        var comment = argument.GetLeadingTrivia().FirstOrDefault(trivia => !IsSpace(trivia));
        return comment.IsKind(SyntaxKind.None) ? argument.SpanStart : comment.SpanStart;
    }

    private static bool IsSpace(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia;

    /// <summary>Leaves a line end of what is behind a token, or else a space.</summary>
    private static void DropComments(DocumentEdit edit, SyntaxToken token, string space)
    {
        if (!token.TrailingTrivia.All(IsSpace))
            edit.Replace(token.Span.End, token.FullSpan.End, LineEndIn(token.TrailingTrivia) ?? space);
    }

    private static string? LineEndIn(SyntaxTriviaList trivia) =>
        trivia.FirstOrDefault(part => part.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } lineEnd ? lineEnd.ToString() : null;
}
