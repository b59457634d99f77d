using System.Reflection;

namespace QuantumKeyAnalyzers.Build;

/// <summary>What the compiler can read as an additional file.</summary>
internal static class TextFile
{
    /// <summary>The analyzers leave a longer file alone, and so it is not even read.</summary>
    private const long LongestFile = 64 * 1024 * 1024;

    // Not in the framework that this compiles against. Where it is not there, there are no pipes and sockets in folders either.
    private static readonly MethodInfo? ResolveLinkTarget =
        typeof(File).GetMethod(nameof(ResolveLinkTarget), [typeof(string), typeof(bool)]);

    /// <summary>
    /// Whether it is a regular file of text. A pipe, a socket and a device have no length, and opening one can wait for ever; an empty
    /// file contains nothing to find.
    /// </summary>
    public static bool CanBeRead(string path)
    {
        try
        {
            var file = TargetOf(new FileInfo(path));
            return file.Exists && file.Length is > 0 and <= LongestFile && !IsBinary(File.ReadAllBytes(file.FullName));
        }
        catch (Exception exception) when (IsOfFile(exception))
        {
            return false;
        }
    }

    /// <summary>Its path, its size and when it was written: what another file in its place does not have.</summary>
    public static string StateOf(Microsoft.Build.Framework.ITaskItem item)
    {
        var path = item.GetMetadata("FullPath");
        try
        {
            var file = TargetOf(new FileInfo(path));
            return file.Exists ? $"{path} {file.Length} {file.LastWriteTimeUtc.Ticks}" : path;
        }
        catch (Exception exception) when (IsOfFile(exception))
        {
            return path;
        }
    }

    /// <summary>
    /// As the compiler does (<c>SourceText.From</c> with <c>throwIfBinaryDetected</c>): two NULs in a row. A mark of UTF-16 makes a
    /// character of two bytes.
    /// </summary>
    internal static bool IsBinary(byte[] content)
    {
        var size = content is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] ? 2 : 1;
        for (var (i, zeros) = (0, 0); i < content.Length; i += size)
        {
            var isZero = content[i] == 0 && (size == 1 || i + 1 == content.Length || content[i + 1] == 0);
            zeros = isZero ? zeros + 1 : 0;
            if (zeros == 2)
                return true;
        }

        return false;
    }

    private static FileInfo TargetOf(FileInfo file) =>
        file.Attributes.HasFlag(FileAttributes.ReparsePoint) && ResolveLinkTarget is not null
            ? ResolveLinkTarget.Invoke(null, [file.FullName, true]) as FileInfo ?? file
            : file;

    /// <summary>What the file system says of a file that is not there, is not to be read, or is a link in a circle.</summary>
    private static bool IsOfFile(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException
            or System.Security.SecurityException or TargetInvocationException;
}
