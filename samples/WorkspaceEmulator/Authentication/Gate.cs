using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.Authentication;

/// <summary>Who is let in, and what the others are told.</summary>
internal sealed class Gate(TokenIssuer tokens)
{
    private const string KeyHeader = "x-ms-quantum-api-key";
    private const string Scheme = "Bearer ";

    /// <summary>The data plane takes a key of the workspace, or a token.</summary>
    /// <returns>Whether the request goes on; if not, it has been answered.</returns>
    public async Task<bool> OpensDataPlaneAsync(HttpContext context, EmulatedWorkspace workspace)
    {
        if (context.Request.Headers.TryGetValue(KeyHeader, out var key) && workspace.IsOpenedBy(key.ToString()))
            return true;

        if (context.Request.Headers.Authorization.Count > 0)
            return await OpensAsync(context, Audiences.Quantum);

        await RefuseAsync(context, "Unauthorized", "The request is not authorized.");
        return false;
    }

    /// <summary>The management plane takes a token only.</summary>
    /// <returns>Whether the request goes on; if not, it has been answered.</returns>
    public async Task<bool> OpensManagementPlaneAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count > 0)
            return await OpensAsync(context, Audiences.Management);

        await RefuseAsync(context, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.");
        return false;
    }

    private async Task<bool> OpensAsync(HttpContext context, string audience)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var state = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? tokens.Check(header[Scheme.Length..].Trim(), audience) : TokenState.Unknown;

        // A token that went over the wire in clear text is no proof of anything, however good it is.
        if (!new RequestOrigin(context.Request).IsSecure)
            await RefuseAsync(context, "Unauthorized", "A token is taken over HTTPS only.");
        else if (state == TokenState.Expired)
            await RefuseAsync(context, "ExpiredAuthenticationToken", "The access token has expired.");
        else if (state == TokenState.OtherAudience)
            await RefuseAsync(context, "InvalidAuthenticationTokenAudience", $"The access token is for another audience than '{audience}'.");
        else if (state == TokenState.Unknown)
            await RefuseAsync(context, "InvalidAuthenticationToken", "The access token is invalid.");
        else
            return true;

        return false;
    }

    private static Task RefuseAsync(HttpContext context, string code, string message)
    {
        context.Response.Headers.WWWAuthenticate = code.EndsWith("AuthenticationToken", StringComparison.Ordinal)
            ? $"Bearer authorization_uri=\"https://login.microsoftonline.com/common\", error=\"invalid_token\", error_description=\"{message}\""
            : "Bearer authorization_uri=\"https://login.microsoftonline.com/common\"";
        return Answer.ErrorAsync(context, StatusCodes.Status401Unauthorized, code, message);
    }
}
