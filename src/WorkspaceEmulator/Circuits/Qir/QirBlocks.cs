using System.Text.RegularExpressions;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.Qir;

/// <summary>Goes through the blocks of a function. In the Base profile each leads to one other, so they make one line.</summary>
internal static partial class QirBlocks
{
    /// <summary>The instructions in the order in which they are executed, without those that lead on or back.</summary>
    public static IEnumerable<string> InOrder(QirFunction function)
    {
        var blocks = Read(function, out var next);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            if (!visited.Add(next) || !blocks.TryGetValue(next, out var block))
                throw new InvalidInputException($"QIR: the blocks do not lead from one to the next, at '{next}'.");

            for (var i = 0; i < block.Count - 1; i++)
                yield return block[i];

            var end = block.Count > 0 ? block[^1] : "";
            if (end.StartsWith("ret ", StringComparison.Ordinal))
                yield break;

            next = Branch.Match(end) is { Success: true } branch
                ? branch.Groups["label"].Value
                : throw new InvalidInputException($"QIR: the emulator reads the Base profile, where a block does not end with '{end}'.");
        }
    }

    private static Dictionary<string, List<string>> Read(QirFunction function, out string first)
    {
        var blocks = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var current = "";
        foreach (var line in function.Lines)
        {
            if (Label.Match(line) is { Success: true } label)
                current = label.Groups["label"].Value;
            else if (blocks.TryGetValue(current, out var block))
                block.Add(line);
            else
                blocks[current] = [line];
        }

        first = blocks.Keys.FirstOrDefault("");
        return blocks;
    }

    [GeneratedRegex("""^"?(?<label>[\w.$-]+)"?:$""")]
    private static partial Regex Label { get; }

    [GeneratedRegex("""^br\s+label\s+%"?(?<label>[\w.$-]+)"?$""")]
    private static partial Regex Branch { get; }
}
