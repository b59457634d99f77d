using ConnectionStrings;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>A key in a file.</summary>
/// <param name="Characters">Where in the file its characters stand: in pieces where quotes or escaped line breaks lie between.</param>
/// <param name="Secret">What it was found as, in the text that was searched; it stays inside.</param>
/// <param name="IsDecoded">Whether the text was a value with its escapes undone: then it shows best where the key ends.</param>
/// <param name="Value">The value that the key stands in; null where the file was not understood.</param>
internal sealed record FoundKey(IReadOnlyList<TextRange> Characters, Secret Secret, bool IsDecoded, ConfigurationValue? Value)
{
    /// <summary>From the first character to the last.</summary>
    public TextRange Place { get; } = TextRange.FromBounds(Characters[0].Start, Characters[Characters.Count - 1].End);

    public bool IsInComment { get; init; }

    /// <summary>Text is not shown: it would say too much.</summary>
    public override string ToString() => $"{nameof(FoundKey)} at {Place.Start}";
}
