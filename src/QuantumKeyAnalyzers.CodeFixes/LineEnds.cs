using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Keeps one kind of line end in a file.</summary>
internal static class LineEnds
{
    /// <summary>The text with all lines ended as most of them are, or null where they are already.</summary>
    public static SourceText? Unify(SourceText text)
    {
        var content = text.ToString();
        var crlf = Count(content, "\r\n");
        var lf = Count(content, "\n") - crlf;
        if (crlf == 0 || lf == 0)
            return null;

        var usesCrlf = crlf > lf;
        var changes = text.Lines
            .Where(line => line.EndIncludingLineBreak - line.End is var length and > 0 && usesCrlf == (length == 1) && content[line.EndIncludingLineBreak - 1] == '\n')
            .Select(line => new TextChange(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak), usesCrlf ? "\r\n" : "\n"));
        return text.WithChanges(changes);
    }

    private static int Count(string content, string lineEnd)
    {
        var count = 0;
        for (var at = content.IndexOf(lineEnd, StringComparison.Ordinal); at >= 0; at = content.IndexOf(lineEnd, at + lineEnd.Length, StringComparison.Ordinal))
            count++;

        return count;
    }
}
