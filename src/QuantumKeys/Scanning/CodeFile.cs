using Microsoft.CodeAnalysis.Text;

namespace QuantumKeys.Scanning;

/// <summary>A C# file that no project has.</summary>
/// <param name="Path">Its full path. The file itself need not be there.</param>
internal sealed record CodeFile(string Path, SourceText Text)
{
    /// <summary>Deeper than any code, and not as deep as what ends the compiler's lookahead, which counts nothing.</summary>
    private const int DeepestBrackets = 3000;

    public bool IsScript => Path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether brackets are nested so deeply that the compiler would not survive it.</summary>
    public static bool IsTooDeep(SourceText text)
    {
        int depth = 0, deepest = 0;
        foreach (var c in text.ToString())
        {
            depth = c is '(' or '[' or '{' or '<' ? depth + 1 : c is ')' or ']' or '}' or '>' ? Math.Max(0, depth - 1) : depth;
            deepest = Math.Max(deepest, depth);
        }

        return deepest > DeepestBrackets;
    }

    /// <summary>Text is not shown: it may hold a key.</summary>
    public override string ToString() => Path;
}
