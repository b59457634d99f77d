using System.Text.RegularExpressions;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.Qir;

/// <summary>The functions of a QIR text, and their attributes.</summary>
internal sealed partial class QirModule
{
    private readonly Dictionary<string, QirFunction> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);

    /// <exception cref="InvalidInputException">It is no such text.</exception>
    public QirModule(string text)
    {
        QirFunction? function = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(WithoutComment).Where(line => line.Length > 0))
        {
            if (function is not null && line == "}")
                function = null;
            else if (function is not null)
                function.Lines.Add(line);
            else if (Definition.Match(line) is { Success: true } definition)
                _functions[definition.Groups["name"].Value] = function = new QirFunction(definition.Groups["group"].Value, []);
            else if (AttributeGroup.Match(line) is { Success: true } group)
                _attributes[group.Groups["group"].Value] = group.Groups["content"].Value;
        }

        if (_functions.Count == 0)
            throw new InvalidInputException("The input has no function: it has to be QIR as LLVM text.");
    }

    /// <summary>The function of a name, or the only one that a program can begin with.</summary>
    /// <exception cref="InvalidInputException">There is none, or more than one.</exception>
    public QirFunction EntryPoint(string? name)
    {
        if (name is not null)
        {
            return _functions.GetValueOrDefault(name)
                ?? throw new InvalidInputException($"The input has no function '{name}', which is the entryPoint of the parameters.");
        }

        var entries = _functions.Values.Where(function => AttributesOf(function).Contains("\"entry_point\"")).ToList();
        return entries is [var only]
            ? only
            : throw new InvalidInputException($"The input has {entries.Count} entry points: the parameter entryPoint has to name one.");
    }

    /// <summary>How many qubits a function says that it needs.</summary>
    public int RequiredQubits(QirFunction function) =>
        int.TryParse(RequiredNumber.Match(AttributesOf(function)).Groups["number"].Value, out var number) ? number : 0;

    private string AttributesOf(QirFunction function) => _attributes.GetValueOrDefault(function.AttributeGroup, "");

    // A semicolon within a string is followed by its quote.
    private static string WithoutComment(string line)
    {
        var comment = line.IndexOf(';');
        return (comment < 0 || line.IndexOf('"', comment) >= 0 ? line : line[..comment]).Trim();
    }

    [GeneratedRegex("""^define\s.*@"?(?<name>[\w.$]+)"?\s*\(.*\)[^#{]*(#(?<group>\d+))?[^{]*\{$""")]
    private static partial Regex Definition { get; }

    [GeneratedRegex("""^attributes\s+#(?<group>\d+)\s*=\s*\{(?<content>.*)\}$""")]
    private static partial Regex AttributeGroup { get; }

    [GeneratedRegex("""("required_num_qubits"|"num_required_qubits"|"requiredQubits")\s*=\s*"(?<number>\d+)""")]
    private static partial Regex RequiredNumber { get; }
}
