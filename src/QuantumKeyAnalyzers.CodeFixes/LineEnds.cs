using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Keeps the line ends of a file.</summary>
internal static class LineEnds
{
    /// <summary>A changed text with its lines ended as all lines of the original are; as it is where those differ among themselves.</summary>
    public static SourceText LikeThoseOf(SourceText original, SourceText changed)
    {
        var ends = original.Lines.Select(line => EndOf(original, line)).Where(end => end.Length > 0).Distinct().Take(2).ToList();
        if (ends is not [var only])
            return changed;

        var changes = changed.Lines
            .Where(line => EndOf(changed, line) is { Length: > 0 } end && end != only)
            .Select(line => new TextChange(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak), only));
        return changed.WithChanges(changes);
    }

    private static string EndOf(SourceText text, TextLine line) => text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
}
