namespace WorkspaceEmulator.Storage;

/// <summary>What a request wants of an account.</summary>
/// <param name="Container">The container.</param>
/// <param name="Blob">The blob; null: the container itself, or the list of its blobs.</param>
/// <param name="AnyPermission">The letters of which an address needs one.</param>
/// <param name="IsForAccountsOnly">Whether only an address for the whole account can open it.</param>
internal sealed record StorageDemand(string Container, string? Blob, string AnyPermission, bool IsForAccountsOnly = false)
{
    public char ResourceType => Blob is null ? 'c' : 'o';
}
