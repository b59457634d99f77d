using System.Diagnostics;

namespace QuantumKeys.Fixing.Writing;

/// <summary>
/// Files that are written as a whole beside another one, and then take its place in one step: whoever looks sees the old text or the new
/// one.
/// </summary>
internal static class AtomicFile
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The file that a path leads to, through links.</summary>
    public static string TargetOf(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;

    /// <summary>Writes all of a new text of a file, with the mode and the owner that the file has, down to the disk.</summary>
    public static void Prepare(string temporary, string target, byte[] content)
    {
        if (OperatingSystem.IsWindows())
        {
            Write(temporary, content, null);
            return;
        }

        // Only root may give files away; then the copy belongs to whom the file belongs.
        if (Environment.IsPrivilegedProcess)
            CopyWithOwner(target, temporary);

        var mode = File.GetUnixFileMode(target);
        Write(temporary, content, mode | OnlyOwner);
        File.SetUnixFileMode(temporary, mode);
    }

    /// <summary>Writes a file that only its owner can read, down to the disk.</summary>
    public static void PrepareSecret(string temporary, byte[] content) =>
        Write(temporary, content, OperatingSystem.IsWindows() ? null : OnlyOwner);

    /// <summary>Puts a prepared file in the place of its target, which need not be there.</summary>
    public static void Commit(string temporary, string target)
    {
        if (OperatingSystem.IsWindows() && File.Exists(target))
            File.Replace(temporary, target, null);
        else
            File.Move(temporary, target, overwrite: true);
    }

    private static void Write(string path, byte[] content, UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (mode is not null && !OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;

        using var stream = new FileStream(path, options);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    private static void CopyWithOwner(string from, string to)
    {
        using var copy = Process.Start(new ProcessStartInfo("cp", ["-p", "--", from, to]) { RedirectStandardError = true })!;
        copy.StandardError.ReadToEnd();
        copy.WaitForExit();
    }
}
