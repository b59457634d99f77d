using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace QuantumKeyAnalyzers.Build;

/// <summary>
/// A link to a file whose path the compiler's command line cannot contain: it drops <c>|</c> and control characters, and a quotation mark
/// ends the path. The analyzers report the file's own path.
/// </summary>
internal static class Alias
{
    // Not in the framework that this compiles against. Where it is not there, no file has such a name.
    private static readonly MethodInfo? CreateSymbolicLink =
        typeof(File).GetMethod(nameof(CreateSymbolicLink), [typeof(string), typeof(string)]);

    public static bool IsNeededFor(string path) => path.Any(c => c is '|' or '"' || char.IsControl(c));

    /// <param name="folder">Where the links are.</param>
    /// <returns>The path of the link; null where there can be none.</returns>
    public static string? Create(string path, string folder)
    {
        // A line break in a path could be no value of an option, which is how the analyzers learn of it.
        if (CreateSymbolicLink is null || path.Any(char.IsControl))
            return null;

        using var algorithm = SHA256.Create();
        var hash = BitConverter.ToString(algorithm.ComputeHash(Encoding.UTF8.GetBytes(path))).Replace("-", "").Substring(0, 16);
        var name = new string([.. Path.GetFileName(path).Select(c => c is '|' or '"' ? '_' : c)]);
        var link = Path.Combine(folder, hash, name);
        if (!File.Exists(link))
        {
            Directory.CreateDirectory(Path.Combine(folder, hash));
            CreateSymbolicLink.Invoke(null, [link, path]);
        }

        return link;
    }
}
