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
            if (In(text.Lines[line], isAlone: false) is { } found)
                return found;
        }

        var before = place.Start.Line - 1;
        return before >= 0 && before < text.Lines.Count ? In(text.Lines[before], isAlone: true) : null;
    }

    /// <param name="isAlone">Whether nothing but the marks of a comment may come first: else it is about what is on its own line.</param>
    private static Suppression? In(TextLine line, bool isAlone)
    {
        // Of a longer line the end is looked at, where a comment is.
        var text = line.Text!.ToString(TextSpan.FromBounds(Math.Max(line.Start, line.End - LongestLine), line.End));
        var start = text.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
        if (start < 0 || (isAlone && !IsCommentMark(text[..start])))
            return null;

        var rest = text[(start + Mark.Length)..];
        if (rest.Length > 0 && (char.IsLetterOrDigit(rest[0]) || rest[0] is '-' or '_'))
            return null;

        var reason = rest.Trim(' ', '\t', ':', '-', '*', '/', '>', '"', ',', '#');
        return new Suppression(SuppressionKind.Comment, reason.Length == 0 || Secret.FindAnywhere(text).Count > 0 ? null : reason);
    }

    private static bool IsCommentMark(string text) => !text.Any(char.IsLetterOrDigit) || text.Trim() is "rem" or "REM" or "Rem";
}
