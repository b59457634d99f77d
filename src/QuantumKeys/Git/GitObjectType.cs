namespace QuantumKeys.Git;

internal enum GitObjectType
{
    Blob,
    Commit,
    Tag,

    /// <summary>A folder; and what is not there.</summary>
    Other,
}
