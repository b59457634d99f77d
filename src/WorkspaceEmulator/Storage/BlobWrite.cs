namespace WorkspaceEmulator.Storage;

/// <summary>How a write ended.</summary>
internal enum BlobWrite
{
    Done,
    BlobExists,
    ContainerIsGone,
    NoRoom,
}
