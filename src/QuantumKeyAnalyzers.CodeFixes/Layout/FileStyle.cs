using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.CodeFixes.Layout;

/// <summary>How the lines of a file end and are indented: new ones are like them, whatever the host is set to.</summary>
internal static class FileStyle
{
    public static OptionSet Of(SourceText text, OptionSet options)
    {
        if (LineEndOf(text) is { } lineEnd)
            options = options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, lineEnd);

        return IndentationOf(text) switch
        {
            null => options,
            ['\t', ..] => options.WithChangedOption(FormattingOptions.UseTabs, LanguageNames.CSharp, true),
            { Length: var size } => options
                .WithChangedOption(FormattingOptions.UseTabs, LanguageNames.CSharp, false)
                .WithChangedOption(FormattingOptions.TabSize, LanguageNames.CSharp, size)
                .WithChangedOption(FormattingOptions.IndentationSize, LanguageNames.CSharp, size),
        };
    }

    /// <summary>What most lines end with.</summary>
    public static string? LineEndOf(SourceText text) =>
        LineEnds(text).GroupBy(end => end).OrderByDescending(ends => ends.Count()).FirstOrDefault()?.Key;

    /// <summary>A changed text with its lines ended as all lines of the original are; as it is where those differ among themselves.</summary>
    public static string WithLineEndsOf(SourceText original, SourceText changed)
    {
        if (LineEnds(original).Distinct().Take(2).ToList() is not [var only])
            return changed.ToString();

        var changes = changed.Lines
            .Where(line => line.End < line.EndIncludingLineBreak)
            .Select(line => new TextChange(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak), only));
        return changed.WithChanges(changes).ToString();
    }

    private static IEnumerable<string> LineEnds(SourceText text) => text.Lines
        .Select(line => text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)))
        .Where(end => end.Length > 0);

    /// <summary>What the first line behind a brace has more than the line of the brace.</summary>
    private static string? IndentationOf(SourceText text)
    {
        for (var i = 1; i < text.Lines.Count; i++)
        {
            var above = text.Lines[i - 1].ToString();
            var line = text.Lines[i].ToString();
            var outer = above.Length - above.TrimStart().Length;
            var inner = line.Length - line.TrimStart().Length;
            if (above.TrimEnd().EndsWith("{", StringComparison.Ordinal) && inner > outer && inner < line.Length && line.StartsWith(above.Substring(0, outer), StringComparison.Ordinal))
                return line.Substring(outer, inner - outer);
        }

        return null;
    }
}
