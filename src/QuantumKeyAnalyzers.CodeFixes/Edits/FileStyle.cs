using Microsoft.CodeAnalysis.Diagnostics;

namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>How a file is laid out: how its lines end, and what <c>.editorconfig</c> says of what is not to be seen in it.</summary>
internal sealed class FileStyle(AnalyzerConfigOptions options, string lineEnd)
{
    /// <summary>What most lines end with.</summary>
    public string LineEnd => lineEnd;

    public bool SortsSystemFirst => !Says("dotnet_sort_system_directives_first", "false");

    public bool SeparatesGroupsOfUsings => Says("dotnet_separate_import_directive_groups", "true");

    public bool PutsUsingsInsideNamespaces => Says("csharp_using_directive_placement", "inside_namespace");

    public static FileStyle Of(Document document, SyntaxTree tree) =>
        new(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree), LineEndOf(tree.GetText()));

    /// <summary>A block without statements, with the white space in front of it.</summary>
    /// <param name="of">What <c>csharp_new_line_before_open_brace</c> calls what it is the block of.</param>
    /// <param name="indentation">That of the braces.</param>
    public string EmptyBlock(string of, string indentation)
    {
        options.TryGetValue("csharp_new_line_before_open_brace", out var places);
        var isOnNewLine = places is null || places.Contains("all") || places.Contains(of);
        return (isOnNewLine ? LineEnd + indentation : " ") + "{" + LineEnd + indentation + "}";
    }

    /// <summary>The white space at the start of the line that a position is in.</summary>
    public static string IndentationAt(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static string LineEndOf(SourceText text) => text.Lines
        .Select(line => text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)))
        .Where(end => end.Length > 0)
        .GroupBy(end => end)
        .OrderByDescending(ends => ends.Count())
        .FirstOrDefault()?.Key ?? "\n";

    private bool Says(string option, string value) =>
        options.TryGetValue(option, out var said) && said.Split(':')[0].Trim().Equals(value, StringComparison.OrdinalIgnoreCase);
}
