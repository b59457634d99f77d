using System.Net.Http.Json;
using System.Text.Json;

namespace ManageKeys.Connections;

/// <summary>An emulator as it describes itself: where it is, whom to trust for its HTTPS, where its tokens come from, and the workspace that it has.</summary>
internal sealed record EmulatorDescription(
    Uri Endpoint,
    Uri SecureEndpoint,
    string CertificateAuthority,
    string SubscriptionId,
    string ResourceGroupName,
    string WorkspaceName,
    Uri IdentityEndpoint,
    string IdentityHeader)
{
    /// <summary>Where an emulator is that was started without options.</summary>
    public static readonly Uri DefaultAddress = new("http://127.0.0.1:5180/");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private bool IsHere => Endpoint.IsLoopback && SecureEndpoint.IsLoopback && SecureEndpoint.Scheme == Uri.UriSchemeHttps && IdentityEndpoint.IsLoopback;

    /// <summary>Asks an address whether an emulator is there.</summary>
    /// <returns>Null: nothing answers, or it is no emulator.</returns>
    public static async Task<EmulatorDescription?> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };
        try
        {
            var description = await client.GetFromJsonAsync(new Uri(address, "emulator"), EmulatorJson.Default.EmulatorDescription, cancellationToken);
            return description is { IsHere: true } ? description : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or InvalidOperationException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
