using System.Diagnostics.CodeAnalysis;

namespace WorkspaceEmulator.Storage;

/// <summary>A container and its blobs.</summary>
internal sealed class BlobContainer(string name, StorageBudget budget, DateTimeOffset lastModified)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, StoredBlob> _blobs = new(StringComparer.Ordinal);
    private bool _isGone;

    public string Name { get; } = name;

    public DateTimeOffset LastModified { get; } = lastModified;

    public string ETag { get; } = EntityTag.Create();

    /// <summary>The blobs of now, in the order of their names.</summary>
    public IReadOnlyList<KeyValuePair<string, StoredBlob>> Blobs
    {
        get
        {
            lock (_lock)
                return [.. _blobs];
        }
    }

    public bool TryFind(string blobName, [NotNullWhen(true)] out StoredBlob? blob)
    {
        lock (_lock)
            return _blobs.TryGetValue(blobName, out blob);
    }

    /// <summary>Puts a blob there.</summary>
    /// <param name="isNew">Whether there must be none of this name yet.</param>
    public BlobWrite Write(string blobName, StoredBlob blob, bool isNew)
    {
        lock (_lock)
        {
            if (_isGone)
                return BlobWrite.ContainerIsGone;

            var old = _blobs.GetValueOrDefault(blobName);
            if (isNew && old is not null)
                return BlobWrite.BlobExists;

            if (!budget.TryReplace(old?.Cost ?? 0, blob.Cost))
                return BlobWrite.NoRoom;

            _blobs[blobName] = blob;
            return BlobWrite.Done;
        }
    }

    /// <summary>Gives up all blobs, for ever.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            budget.Release(_blobs.Values.Sum(blob => blob.Cost));
            _blobs.Clear();
            _isGone = true;
        }
    }
}
