using Microsoft.CodeAnalysis.Text;

namespace QuantumKeys.Fixing.Changes;

/// <summary>A file that repairs change.</summary>
/// <param name="Old">Its text as it was read.</param>
internal sealed record ChangedFile(string Path, SourceText Old, SourceText New)
{
    /// <summary>Text is not shown: it holds a key.</summary>
    public override string ToString() => $"{nameof(ChangedFile)} {Path}";
}
