using Microsoft.Win32.SafeHandles;

namespace QuantumKeys.Files;

/// <summary>The bytes of a file.</summary>
internal sealed class FileSource : ByteSource, IDisposable
{
    private readonly SafeFileHandle _handle;
    private long _position;

    private FileSource(SafeFileHandle handle)
    {
        _handle = handle;
        Length = RandomAccess.GetLength(handle);
    }

    public override long Length { get; }

    /// <exception cref="IOException">It cannot be read; <see cref="FileNotFoundException"/>: it is not there (any more).</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or it is a folder.</exception>
    /// <exception cref="NotSupportedException">It is a pipe, or another thing that is no file.</exception>
    /// <returns>Null for a symbolic link: what it leads to is scanned where it is.</returns>
    public static FileSource? Open(ScannedPath path)
    {
        if (UnixFile.IsSupported)
            return UnixFile.Open(path) is { } opened ? Of(opened) : null;

        return File.GetAttributes(path.Full).HasFlag(FileAttributes.ReparsePoint) ? null
            : Of(File.OpenHandle(path.Full, share: FileShare.ReadWrite | FileShare.Delete));
    }

    public override int Read(Span<byte> buffer)
    {
        var read = RandomAccess.Read(_handle, buffer, _position);
        _position += read;
        return read;
    }

    public void Dispose() => _handle.Dispose();

    private static FileSource Of(SafeFileHandle handle)
    {
        try
        {
            return new FileSource(handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }
}
