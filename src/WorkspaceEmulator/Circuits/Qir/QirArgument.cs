using System.Globalization;
using System.Text.RegularExpressions;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.Qir;

/// <summary>Reads the arguments of a call.</summary>
internal static partial class QirArgument
{
    /// <summary>The arguments, each with its type.</summary>
    public static string[] Split(string text)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (text[i] != ',' || depth != 0)
                continue;

            parts.Add(text[start..i].Trim());
            start = i + 1;
        }

        var last = text[start..].Trim();
        return last.Length == 0 ? [.. parts] : [.. parts, last];
    }

    /// <summary>The number of a qubit or result: it is written as a pointer.</summary>
    public static long Pointer(string argument)
    {
        if (argument.EndsWith("null", StringComparison.Ordinal))
            return 0;

        return Number.Match(argument) is { Success: true } match
            && long.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidInputException($"QIR: '{argument}' is no qubit or result of the Base profile.");
    }

    public static double Double(string argument)
    {
        var text = argument.Split(' ')[^1];
        var isBits = text.StartsWith("0x", StringComparison.Ordinal);
        var isRead = isBits
            ? long.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits)
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) & (bits = 0) == 0;
        var value = !isRead ? double.NaN : isBits ? BitConverter.Int64BitsToDouble(bits) : double.Parse(text, CultureInfo.InvariantCulture);
        return double.IsFinite(value) && argument.StartsWith("double ", StringComparison.Ordinal)
            ? value
            : throw new InvalidInputException($"QIR: '{argument}' is no finite constant of type double.");
    }

    public static int Integer(string argument) =>
        int.TryParse(argument.Split(' ')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidInputException($"QIR: '{argument}' is no number of items.");

    [GeneratedRegex(@"inttoptr\s*\(\s*i64\s+(?<number>\d+)\s+to\s")]
    private static partial Regex Number { get; }
}
