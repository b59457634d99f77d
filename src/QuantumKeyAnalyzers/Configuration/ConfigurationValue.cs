using ConnectionStrings;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>A value as a file holds it: what it means, and how an empty one is written in its place.</summary>
/// <param name="Decoded">What it means, with its place in the file.</param>
internal sealed record ConfigurationValue(DecodedText Decoded)
{
    /// <summary>An empty string where nothing would be something else: no value, no argument, null.</summary>
    public const string EmptyQuotes = "\"\"";

    /// <summary>What is the value of an entry: in a shell the whole of <c>NAME=value</c> is one word. Nothing of a name is.</summary>
    public TextRange Part { get; init; } = new(0, Decoded.Text.Length);

    /// <summary>All that stands in the file for the part where that is more than its characters: a block of YAML with its mark.</summary>
    public TextRange? Notation { get; init; }

    /// <summary>What is written in place of the part when it is emptied.</summary>
    public string Empty { get; init; } = "";

    /// <summary>Text is not shown: it may hold a key.</summary>
    public override string ToString() => nameof(ConfigurationValue);
}
