using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>A value in a file: what it means, and how an empty one is written in its place.</summary>
/// <param name="Decoded">What it means, with its place in the file.</param>
internal sealed record ConfigurationValue(DecodedText Decoded)
{
    /// <summary>An empty string, where no characters at all would be something else: no value, no argument, null.</summary>
    public const string EmptyQuotes = "\"\"";

    /// <summary>The part that can be emptied: not the name in a shell's <c>NAME=value</c>. For a name it is nothing.</summary>
    public TextRange Part { get; init; } = new(0, Decoded.Text.Length);

    /// <summary>All that goes with the part where that is more than its characters: a block of YAML with its mark.</summary>
    public TextRange? Notation { get; init; }

    /// <summary>What is written in the place of the part.</summary>
    public string Emptied { get; init; } = "";

    /// <summary>The name that the file gives the value, once it has been read: behind the value, in some formats.</summary>
    public SettingPath? Name { get; set; }

    /// <summary>The entry that the value is of, where it sets an environment variable.</summary>
    public VariableEntry? Variable { get; init; }

    /// <summary>Text is not shown: it may hold a key.</summary>
    public override string ToString() => nameof(ConfigurationValue);
}
