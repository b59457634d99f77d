using System.Globalization;
using System.Net.Http.Json;
using Azure.Core;

namespace ManageKeys.Connections;

/// <summary>
/// Gets tokens from the emulator's managed identity. <see cref="Azure.Identity.ManagedIdentityCredential"/> would as well, but only by environment variables, which the programs that this one
/// starts would be given too.
/// </summary>
internal sealed class EmulatorCredential(Uri identityEndpoint, string identityHeader) : TokenCredential, IDisposable
{
    private const string ScopeSuffix = "/.default";

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { DefaultRequestHeaders = { { "X-IDENTITY-HEADER", identityHeader } } };

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        GetTokenAsync(requestContext, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var resource = requestContext.Scopes[0];
        resource = resource.EndsWith(ScopeSuffix, StringComparison.Ordinal) ? resource[..^ScopeSuffix.Length] : resource;
        var address = new Uri($"{identityEndpoint.AbsoluteUri}?api-version=2019-08-01&resource={Uri.EscapeDataString(resource)}");
        var token = await _client.GetFromJsonAsync(address, EmulatorJson.Default.EmulatorToken, cancellationToken) ?? throw new EmulatorException("The emulator gives no token.");
        return new AccessToken(token.AccessToken, DateTimeOffset.FromUnixTimeSeconds(long.Parse(token.ExpiresOn, CultureInfo.InvariantCulture)));
    }

    public void Dispose() => _client.Dispose();
}
