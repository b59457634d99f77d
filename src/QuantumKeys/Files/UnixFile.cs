using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace QuantumKeys.Files;

/// <summary>
/// Opens files by the bytes of their names, which need not be text; no link is followed, and nothing waits for the other end of a pipe.
/// The runtime's own calls can do none of this.
/// </summary>
internal static class UnixFile
{
    private const int NoSuchFile = 2;
    private const int NoFolder = 20;

    private static readonly int Flags = FlagsOfSystem();

    public static bool IsSupported => Flags != 0;

    private static int TooManyLinks => OperatingSystem.IsMacOS() ? 62 : 40;

    /// <returns>Null for a symbolic link.</returns>
    public static SafeFileHandle? Open(ScannedPath path)
    {
        var descriptor = NativeOpen(path.ToNullTerminated(), Flags);
        if (descriptor >= 0)
            return new SafeFileHandle(descriptor, ownsHandle: true);

        var error = Marshal.GetLastPInvokeError();
        if (error == TooManyLinks)
            return null;

        var message = Marshal.GetPInvokeErrorMessage(error);
        throw error is NoSuchFile or NoFolder ? new FileNotFoundException(message) : new IOException(message);
    }

    /// <summary>O_RDONLY, O_CLOEXEC, O_NONBLOCK and O_NOFOLLOW; 0 for a system whose values are not known.</summary>
    private static int FlagsOfSystem()
    {
        if (OperatingSystem.IsMacOS())
            return 0x100_0000 | 0x4 | 0x100;

        if (!OperatingSystem.IsLinux())
            return 0;

        const int closeAndNotWait = 0x8_0000 | 0x800;
        return RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.Arm or Architecture.Arm64 or Architecture.Armv6 or Architecture.Ppc64le => closeAndNotWait | 0x8000,
            Architecture.X64 or Architecture.X86 or Architecture.S390x or Architecture.RiscV64 or Architecture.LoongArch64 =>
                closeAndNotWait | 0x2_0000,
            _ => 0,
        };
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeOpen(byte[] path, int flags);
}
