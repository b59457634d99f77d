using DiffPlex.Renderer;
using QuantumKeys.Fixing.Changes;

namespace QuantumKeys.Fixing;

/// <summary>The change of a file as <c>diff -u</c> shows it, with the keys masked.</summary>
internal static class UnifiedDiff
{
    /// <param name="folder">What paths are shown from.</param>
    public static string Of(ChangedFile file, string folder, KeyMask mask)
    {
        var (old, now) = (mask.InFile(file.Path, file.Old.ToString()), mask.In(file.New.ToString()));
        if (old.EndsWith('\n') && now.EndsWith('\n'))
        {
            // The line break at the end ends a line, and starts none.
            (old, now) = (old[..^1], now[..^1]);
        }

        var name = mask.In(Path.GetRelativePath(folder, file.Path).Replace('\\', '/'));
        return UnidiffRenderer.GenerateUnidiff(old, now, "a/" + name, "b/" + name, ignoreWhitespace: false);
    }
}
