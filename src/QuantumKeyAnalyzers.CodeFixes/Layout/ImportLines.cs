using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.CodeFixes.Layout;

/// <summary>Mends where the host puts new imports: inside of another one's <c>#if</c>, and with a blank line between them and what follows.</summary>
internal static class ImportLines
{
    public static SourceText Settled(SyntaxNode beforeRoot, SyntaxNode afterRoot)
    {
        var (before, after) = (beforeRoot.GetText(), afterRoot.GetText());
        var imports = ImportsOf(beforeRoot).Select(import => import.ToString()).ToList();
        var added = new HashSet<int>(ImportsOf(afterRoot)
            .Where(import => !imports.Contains(import.ToString()))
            .Select(import => after.Lines.IndexOf(import.SpanStart)));

        var old = before.Lines.Select(line => line.ToString().Trim()).ToList();
        var lines = after.Lines.Select(line => (Text: line.ToString().Trim(), Whole: after.ToString(line.SpanIncludingLineBreak), IsNew: added.Contains(line.LineNumber))).ToList();
        var first = lines.FindIndex(line => line.IsNew);
        if (first < 0)
        {
            // Older hosts make room for imports that are there already.
            var blank = old[0].Length > 0 ? lines.TakeWhile(line => line.Text.Length == 0).Sum(line => line.Whole.Length) : 0;
            return after.Replace(0, blank, "");
        }

        for (var i = lines.FindLastIndex(line => line.IsNew) + 1; i < lines.Count - 1 && lines[i].Text.Length == 0 && IsBlankTooMany(lines[i + 1].Text);)
            lines.RemoveAt(i);

        // Only one branch would see what stands in an #if; behind it all do.
        if (EndOfCondition(lines.ConvertAll(line => line.Text), first) is { } end)
        {
            var moved = lines.FindAll(line => line.IsNew);
            lines.InsertRange(end + 1, moved);
            lines.RemoveRange(first, moved.Count);
        }

        return after.Replace(0, after.Length, string.Concat(lines.Select(line => line.Whole)));

        bool IsBlankTooMany(string next) => next.Length == 0
            || ((next[0] == '#' || next.StartsWith("//", StringComparison.Ordinal)) && old.IndexOf(next) > 0 && old[old.IndexOf(next) - 1].Length > 0);
    }

    private static IEnumerable<UsingDirectiveSyntax> ImportsOf(SyntaxNode root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>();

    /// <summary>The <c>#endif</c> of the condition that a line stands in, if nothing but imports does.</summary>
    private static int? EndOfCondition(List<string> lines, int inner)
    {
        var depth = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            depth += lines[i].StartsWith("#if", StringComparison.Ordinal) ? 1 : lines[i].StartsWith("#endif", StringComparison.Ordinal) ? -1 : 0;
            if (i >= inner && depth == 0)
                return i > inner ? i : null;

            if (i >= inner && lines[i] is not ("" or ['#' or '/', ..]) && !lines[i].StartsWith("using ", StringComparison.Ordinal))
                return null;
        }

        return null;
    }
}
