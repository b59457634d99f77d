using System.Globalization;
using System.Text;

namespace QuantumWorkspaces;

/// <summary>Text from outside as it may be shown: in a terminal, in a log, in the message of an exception.</summary>
/// <remarks>
/// A control character could move the cursor or color what follows, a line break could forge a line of a log, and a mark for the direction
/// of writing could reorder what is read.
/// </remarks>
internal static class VisibleText
{
    /// <summary>The text with spaces for line breaks and tabs, and with escapes for other characters that have no shape.</summary>
    public static string Of(string text)
    {
        var start = 0;
        while (start < text.Length && IsShown(text[start]))
            start++;

        if (start == text.Length)
            return text;

        var result = new StringBuilder(text, 0, start, text.Length + 16);
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append(text, i++, 2);
            else if (IsShown(text[i]))
                result.Append(text[i]);
            else if (text[i] is '\r' or '\n' or '\t')
                result.Append(' ');
            else
                result.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:X4}", (int)text[i]);
        }

        return result.ToString();
    }

    private static bool IsShown(char c) => c is >= ' ' and <= '~' || (c > '~' && char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate));
}
