namespace WorkspaceEmulator.Storage;

/// <summary>How much all blobs together may take: an emulator that is left running must not fill the memory.</summary>
internal sealed class StorageBudget(long mostBytes)
{
    private long _used;

    /// <summary>Takes room for a blob, in place of one that had some already.</summary>
    /// <returns>Whether there was enough.</returns>
    public bool TryReplace(long oldBytes, long newBytes)
    {
        var change = newBytes - oldBytes;
        if (Interlocked.Add(ref _used, change) <= mostBytes || change <= 0)
            return true;

        Interlocked.Add(ref _used, -change);
        return false;
    }

    /// <summary>Gives the room of blobs back.</summary>
    public void Release(long bytes) => Interlocked.Add(ref _used, -bytes);
}
