using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeys.Fixing.Changes;

/// <summary>A key in a file, with all that is needed to hide it and to keep it.</summary>
/// <param name="Projects">Those that have the file.</param>
/// <param name="Places">Where it is written.</param>
/// <param name="Value">The connection string, if it is in a whole one; else the key.</param>
internal sealed record FoundSecret(
    string Path, IReadOnlyList<ProjectId> Projects, IReadOnlyList<TextSpan> Places, string Key, string Value)
{
    /// <summary>What the file calls the value; null where it does not say, or the key is only a part of a longer value.</summary>
    public string? Name { get; init; }

    /// <summary>Whether programs read the value from their configuration.</summary>
    public bool IsConfiguration { get; init; }

    /// <summary>Text is not shown: it holds a key.</summary>
    public override string ToString() => $"{nameof(FoundSecret)} in {Path}";
}
