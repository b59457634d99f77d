using System.Globalization;
using System.Net.Http.Json;
using Azure.Core;

namespace QuantumKeys.Connections;

/// <summary>Gets tokens from the managed identity of an emulator.</summary>
/// <remarks>
/// <see cref="Azure.Identity.ManagedIdentityCredential"/> needs environment variables for it, which hand-over programs would inherit.
/// </remarks>
internal sealed class EmulatorCredential(Uri identityEndpoint, string identityHeader) : TokenCredential, IDisposable
{
    private const string ScopeSuffix = "/.default";

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        DefaultRequestHeaders = { { "X-IDENTITY-HEADER", identityHeader } },
    };

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        GetTokenAsync(requestContext, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        var resource = requestContext.Scopes[0];
        resource = resource.EndsWith(ScopeSuffix, StringComparison.Ordinal) ? resource[..^ScopeSuffix.Length] : resource;
        var address = new Uri($"{identityEndpoint.AbsoluteUri}?api-version=2019-08-01&resource={Uri.EscapeDataString(resource)}");
        var token = await _client.GetFromJsonAsync(address, EmulatorJson.Default.EmulatorToken, cancellationToken)
            ?? throw new EmulatorException("The emulator gives no token.");
        var expiresOn = long.Parse(token.ExpiresOn, CultureInfo.InvariantCulture);
        return new AccessToken(token.AccessToken, DateTimeOffset.FromUnixTimeSeconds(expiresOn));
    }

    public void Dispose() => _client.Dispose();
}
