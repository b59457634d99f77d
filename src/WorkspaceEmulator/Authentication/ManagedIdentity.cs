using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using WorkspaceEmulator.Hosting;

namespace WorkspaceEmulator.Authentication;

/// <summary>The endpoint where a managed identity of App Service gets tokens (api-version 2019-08-01).</summary>
/// <remarks>With it, Microsoft Entra credentials of any language work with the emulator unchanged.</remarks>
internal sealed class ManagedIdentity(TokenIssuer tokens)
{
    public const string Path = "/msi/token";

    private static readonly string[] KnownAudiences = [Audiences.Quantum, Audiences.Management];

    /// <summary>The value of <c>X-IDENTITY-HEADER</c>, by which the endpoint knows the machine's own processes.</summary>
    public string Header { get; } = RandomNumberGenerator.GetHexString(32);

    public Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var audience = request.Query["resource"].ToString().TrimEnd('/');
        if (request.Headers["X-IDENTITY-HEADER"] != Header
            || request.Query["api-version"] != "2019-08-01"
            || !KnownAudiences.Contains(audience))
        {
            const string message = "Not the header, the version or the resource that is known here.";
            return Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "invalid_request", message);
        }

        var token = tokens.IssueToken(audience);
        return Answer.JsonAsync(context, new JsonObject
        {
            ["access_token"] = token.Text,
            ["expires_on"] = token.ExpiresOn.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["resource"] = audience,
            ["token_type"] = "Bearer",
        });
    }
}
