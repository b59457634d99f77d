namespace QuantumKeys.Fixing.Writing;

/// <summary>The name of a file that is complete before it takes the place of another: it stands in the same folder, hidden.</summary>
internal static class TemporaryFile
{
    private const string Extension = ".quantum-keys~";

    public static string For(string path) => Path.Combine(
        Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{Extension}");

    public static bool Is(string path) => path.EndsWith(Extension, StringComparison.Ordinal);
}
