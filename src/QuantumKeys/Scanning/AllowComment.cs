using ConnectionStrings;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeys.Scanning;

/// <summary>
/// The comment that allows a key, in whatever file: <c>quantum-keys:allow</c> on one of its lines, or alone on the line before. A reason
/// can follow it.
/// </summary>
internal static class AllowComment
{
    public const string Mark = "quantum-keys:allow";

    private const int LongestLine = 4096;

    /// <returns>Null where there is none.</returns>
    public static Suppression? At(LinePositionSpan place, SourceText text)
    {
        for (var line = place.Start.Line; line <= Math.Min(place.End.Line, text.Lines.Count - 1); line++)
        {
            // What comes before the key on its line is no reason: the key is behind it.
            if (In(text.Lines[line], isAlone: false, line == place.End.Line ? place.End.Character : int.MaxValue) is { } found)
                return found;
        }

        var before = place.Start.Line - 1;
        return before >= 0 && before < text.Lines.Count ? In(text.Lines[before], isAlone: true, reasonsFrom: 0) : null;
    }

    /// <param name="isAlone">Whether nothing but the marks of a comment may come first: else it is about what is on its own line.</param>
    /// <param name="reasonsFrom">Where on the line there can be a reason.</param>
    private static Suppression? In(TextLine line, bool isAlone, int reasonsFrom)
    {
        // Of a longer line the end is looked at, where a comment is.
        var cut = Math.Max(0, line.Span.Length - LongestLine);
        var text = line.Text!.ToString(TextSpan.FromBounds(line.Start + cut, line.End));
        var start = text.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        if (start < 0 || (isAlone && !IsCommentMark(text[..start])))
            return null;

        var rest = text[(start + Mark.Length)..];
        if (rest.Length > 0 && (char.IsLetterOrDigit(rest[0]) || rest[0] is '-' or '_'))
            return null;

        var reason = rest.Trim(' ', '\t', ':', '-', '*', '/', '>', '"', ',', '#');
        var isReason = reason.Length > 0 && cut + start >= reasonsFrom && Secret.FindAnywhere(reason).Count == 0;
        return new Suppression(SuppressionKind.Comment, isReason ? reason : null);
    }

    private static bool IsCommentMark(string text) => !text.Any(char.IsLetterOrDigit) || text.Trim() is "rem" or "REM" or "Rem";
}
