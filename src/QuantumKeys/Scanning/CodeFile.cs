using Microsoft.CodeAnalysis.Text;

namespace QuantumKeys.Scanning;

/// <summary>A C# file that no project has.</summary>
/// <param name="Path">Its full path. The file itself need not be there.</param>
internal sealed record CodeFile(string Path, SourceText Text)
{
    public bool IsScript => Path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Text is not shown: it may hold a key.</summary>
    public override string ToString() => Path;
}
