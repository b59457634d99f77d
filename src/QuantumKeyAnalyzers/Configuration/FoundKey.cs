namespace QuantumKeyAnalyzers.Configuration;

/// <summary>A key in a file.</summary>
/// <param name="Characters">Where its characters are in the file: in pieces where quotes or escaped line breaks are between them.</param>
/// <param name="Secret">What it was found as in the text that was searched. It is never shown.</param>
/// <param name="IsDecoded">Whether the text was a value without its escapes, which shows best where the key ends.</param>
/// <param name="Value">The value that the key is in; null where the file was not understood.</param>
internal sealed record FoundKey(IReadOnlyList<TextRange> Characters, Secret Secret, bool IsDecoded, ConfigurationValue? Value)
{
    /// <summary>From the first character to the last.</summary>
    public TextRange Place { get; init; } = TextRange.FromBounds(Characters[0].Start, Characters[Characters.Count - 1].End);

    public bool IsInComment { get; init; }

    /// <summary>Text is not shown: it would say too much.</summary>
    public override string ToString() => $"{nameof(FoundKey)} at {Place.Start}";
}
