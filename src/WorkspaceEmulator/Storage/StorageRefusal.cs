namespace WorkspaceEmulator.Storage;

/// <summary>Why storage lets nobody in, in the codes of Azure Storage. No message tells what was sent or expected.</summary>
internal sealed record StorageRefusal(int Status, string Code, string Message)
{
    public static StorageRefusal NoSignature { get; } = new(
        StatusCodes.Status401Unauthorized, "NoAuthenticationInformation", "The request has no authentication information.");

    public static StorageRefusal AuthenticationFailed { get; } = Forbid(
        "AuthenticationFailed", "The signature is not one for this address, or it has expired.");

    public static StorageRefusal ProtocolMismatch { get; } = Forbid("AuthorizationProtocolMismatch", "The address is for HTTPS only.");

    public static StorageRefusal ServiceMismatch { get; } = Forbid("AuthorizationServiceMismatch", "The address is not for blobs.");

    public static StorageRefusal ResourceTypeMismatch { get; } = Forbid(
        "AuthorizationResourceTypeMismatch", "The address is not for resources of this type.");

    public static StorageRefusal PermissionMismatch { get; } = Forbid(
        "AuthorizationPermissionMismatch", "The address does not permit this operation.");

    public static StorageRefusal Forbidden { get; } = Forbid("AuthorizationFailure", "The address does not open the container itself.");

    private static StorageRefusal Forbid(string code, string message) => new(StatusCodes.Status403Forbidden, code, message);
}
