using ConnectionStrings;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>A key in a file.</summary>
/// <param name="Place">Where in the file it stands, to the character.</param>
/// <param name="Secret">What it was found as, in the text that was searched; it stays inside.</param>
/// <param name="IsDecoded">Whether the text was a value with its escapes undone: then it shows best where the key ends.</param>
internal sealed record FoundKey(TextRange Place, Secret Secret, bool IsDecoded)
{
    /// <summary>Text is not shown: it would say too much.</summary>
    public override string ToString() => $"{nameof(FoundKey)} at {Place.Start}";
}
