using System.Globalization;
using System.Text;
using ConnectionStrings;

namespace QuantumKeys.Files;

/// <summary>
/// Names of files as they may be shown: control characters and marks for the direction of writing are escapes, and a key in a name is
/// hidden.
/// </summary>
internal static class PrintableName
{
    private const string Hidden = "(hidden)";

    public static string Of(string name)
    {
        var text = WithoutKeys(name);
        if (text.All(IsShown))
            return text;

        var shown = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsShown(c))
                shown.Append(c);
            else
                shown.Append(c switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => $"\\u{(int)c:X4}" });
        }

        return shown.ToString();
    }

    public static string WithoutKeys(string name)
    {
        var secrets = Secret.FindAnywhere(name);
        return secrets.Reverse().Aggregate(name, (text, secret) =>
            text.Remove(secret.Key.Start, secret.Key.Length).Insert(secret.Key.Start, Hidden));
    }

    private static bool IsShown(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
