namespace WorkspaceEmulator.Authentication;

/// <summary>What a bearer token is worth.</summary>
internal enum TokenState
{
    Valid,
    Unknown,
    Expired,
    OtherAudience,
}
