using System.Security.Cryptography;

namespace WorkspaceEmulator.Storage;

/// <summary>A block blob, which never changes: a second upload puts another in its place.</summary>
internal sealed class StoredBlob(byte[] content, string contentType, string? contentEncoding, DateTimeOffset lastModified)
{
    // What an entry costs beside its content, roughly: many small blobs fill the memory too.
    private const int Overhead = 512;

    public byte[] Content { get; } = content;

    public string ContentType { get; } = contentType;

    public string? ContentEncoding { get; } = contentEncoding;

    public DateTimeOffset LastModified { get; } = lastModified;

    public string ETag { get; } = EntityTag.Create();

#pragma warning disable CA5351 // Storage has chosen it, and it protects nothing: it tells one content from another.
    public string ContentMd5 { get; } = Convert.ToBase64String(MD5.HashData(content));
#pragma warning restore CA5351

    public long Cost => Content.Length + Overhead;
}
