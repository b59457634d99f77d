using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace QuantumKeys.Git;

/// <summary>
/// Lets a pipe hold more than the 64 kB that it has on Linux: who writes and who reads then wait less often for each other. Where that is
/// not possible, it stays as it is.
/// </summary>
internal static class LargePipe
{
    private const int SetSize = 1031;
    private const int Size = 1024 * 1024;

    public static void Enlarge(Stream stream)
    {
        if (OperatingSystem.IsLinux() && stream is PipeStream pipe)
            _ = Control(pipe.SafePipeHandle, SetSize, Size);
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(SafeHandle pipe, int command, int size);
}
