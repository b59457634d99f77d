namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// The comments of a file, each character at its own position. Comment marks are blanks, so that what goes over several lines of comment is
/// one text; what is no comment is a character that ends every text. Comments often hold configuration that somebody has disabled, so
/// this view is read as the file is.
/// </summary>
internal static class CommentView
{
    private const char NotComment = '\u0001';

    public static string Of(string text, List<Comment> comments)
    {
        var view = text.ToCharArray();
        var next = 0;
        foreach (var comment in comments.OrderBy(comment => comment.Whole.Start))
        {
            if (comment.Whole.Start < next)
                continue;

            Fill(view, next, comment.Whole.Start, NotComment);
            Fill(view, comment.Whole.Start, comment.Content.Start, ' ');
            BlankMarks(view, comment.Content.Start, comment.Content.End);
            Fill(view, comment.Content.End, comment.Whole.End, ' ');
            next = comment.Whole.End;
        }

        Fill(view, next, view.Length, NotComment);
        return new string(view);
    }

    /// <summary>Whether a position is in a comment; white space tells nothing.</summary>
    public static bool IsComment(string view, int position) => view[position] != NotComment;

    /// <summary>White space stays: lines and indentation are as they were.</summary>
    private static void Fill(char[] view, int start, int end, char with)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(view[i]))
                view[i] = with;
        }
    }

    /// <summary>Further marks at the start of a line, as in <c>###</c> and the stars of a block.</summary>
    private static void BlankMarks(char[] view, int start, int end)
    {
        var isStart = true;
        for (var i = start; i < end; i++)
        {
            if (Line.IsBreak(view[i]))
                isStart = true;
            else if (isStart && view[i] is '#' or '/' or ';' or '!' or '*')
                view[i] = ' ';
            else if (!Line.IsBlankCharacter(view[i]))
                isStart = false;
        }
    }
}
