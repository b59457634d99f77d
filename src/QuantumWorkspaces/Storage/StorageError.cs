using System.Globalization;

namespace QuantumWorkspaces.Storage;

/// <summary>The errors of the storage, in words of our own: those of the storage may quote what was signed.</summary>
internal static class StorageError
{
    public const string BlobNotFound = "BlobNotFound";
    public const string ContainerNotFound = "ContainerNotFound";
    public const string BlobAlreadyExists = "BlobAlreadyExists";

    private const string CodeHeader = "x-ms-error-code";
    private const int LongestCode = 64;

    public static RequestFailedException Of(Response response, Uri address)
    {
        var code = CodeOf(response);
        var name = code is null ? "" : $" ({code})";
        var message = string.Format(
            CultureInfo.InvariantCulture, "The storage of the workspace answered {0}{1} at {2}. {3}",
            response.Status, name, VisibleText.Of(address.AbsolutePath), AdviceFor(response.Status, code));
        return new RequestFailedException(response.Status, message.TrimEnd(), code, null);
    }

    /// <summary>Whether a fresh signature may help.</summary>
    public static bool MayHaveExpired(RequestFailedException exception) => exception.Status is 401 or 403;

    /// <summary>The code of an error; null if there is none.</summary>
    public static string? CodeOf(Response response) =>
        response.Headers.TryGetValue(CodeHeader, out var code) && code.Length <= LongestCode && code.All(AsciiChar.IsLetterOrDigit)
            ? code : null;

    private static string? AdviceFor(int status, string? code) => (status, code) switch
    {
        (_, "AuthorizationFailure") =>
            "Check whether the storage account of the workspace allows access from public networks: only such an account works.",
        (_, "KeyBasedAuthenticationNotPermitted") => "Allow access with the account's keys (shared keys) on the storage account.",
        (_, ContainerNotFound) => "The container of the job was deleted, perhaps by a rule of the storage account.",
        (_, BlobNotFound) => "There is no such file in the container of the job.",
        (401 or 403, _) =>
            "The signature was refused, and so was a fresh one. Check the clock of this machine, and the storage account of the workspace.",
        ( >= 300 and < 400, _) => "It refers to another address, which was not followed.",
        _ => null,
    };
}
