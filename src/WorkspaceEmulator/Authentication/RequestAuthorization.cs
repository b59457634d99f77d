using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.Authentication;

/// <summary>Decides which requests are authorized, and answers the others.</summary>
internal sealed class RequestAuthorization(TokenIssuer tokens)
{
    private const string KeyHeader = "x-ms-quantum-api-key";
    private const string Scheme = "Bearer ";

    /// <summary>The data plane takes a key of the workspace, or a token.</summary>
    /// <returns>Whether the request goes on; if not, it has been answered.</returns>
    public async Task<bool> AllowsDataPlaneAsync(HttpContext context, EmulatedWorkspace workspace)
    {
        if (context.Request.Headers.TryGetValue(KeyHeader, out var key) && workspace.IsOpenedBy(key.ToString()))
        {
            context.Features.Set(Caller.WithKey);
            return true;
        }

        if (context.Request.Headers.Authorization.Count > 0)
            return await AllowsTokenAsync(context, Audiences.Quantum);

        await RefuseAsync(context, "Unauthorized", "The request is not authorized.");
        return false;
    }

    /// <summary>Whether a request brings anything by which it could be authorized; if not, it has been answered.</summary>
    public static async Task<bool> HasCredentialAsync(HttpContext context)
    {
        if (context.Request.Headers.ContainsKey(KeyHeader) || context.Request.Headers.Authorization.Count > 0)
            return true;

        await RefuseAsync(context, "Unauthorized", "The request is not authorized.");
        return false;
    }

    /// <summary>The management plane takes a token only.</summary>
    /// <returns>Whether the request goes on; if not, it has been answered.</returns>
    public async Task<bool> AllowsManagementPlaneAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count > 0)
            return await AllowsTokenAsync(context, Audiences.Management);

        await RefuseAsync(context, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.");
        return false;
    }

    private async Task<bool> AllowsTokenAsync(HttpContext context, string audience)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var state = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? tokens.Check(header[Scheme.Length..].Trim(), audience)
            : TokenState.Unknown;

        // A token that was sent in clear text proves nothing.
        if (!new RequestOrigin(context.Request).IsSecure)
            await RefuseAsync(context, "Unauthorized", "A token is taken over HTTPS only.");
        else if (state == TokenState.Expired)
            await RefuseAsync(context, "ExpiredAuthenticationToken", "The access token has expired.");
        else if (state == TokenState.OtherAudience)
            await RefuseAsync(context, "InvalidAuthenticationTokenAudience", OtherAudience(audience));
        else if (state == TokenState.Unknown)
            await RefuseAsync(context, "InvalidAuthenticationToken", "The access token is invalid.");
        else
            return true;

        return false;
    }

    private static string OtherAudience(string audience) => $"The access token is for another audience than '{audience}'.";

    private static Task RefuseAsync(HttpContext context, string code, string message)
    {
        const string challenge = "Bearer authorization_uri=\"https://login.microsoftonline.com/common\"";
        context.Response.Headers.WWWAuthenticate = code.EndsWith("AuthenticationToken", StringComparison.Ordinal)
            ? $"{challenge}, error=\"invalid_token\", error_description=\"{message}\""
            : challenge;
        return Answer.ErrorAsync(context, StatusCodes.Status401Unauthorized, code, message);
    }
}
