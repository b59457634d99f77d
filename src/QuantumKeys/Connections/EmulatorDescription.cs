using System.Net.Http.Json;
using System.Text.Json;

namespace QuantumKeys.Connections;

/// <summary>An emulator as it describes itself: its addresses, certificate authority, source of tokens, and workspace.</summary>
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

    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(5);

    private bool IsOnThisMachine =>
        Endpoint.IsLoopback && IdentityEndpoint.IsLoopback && SecureEndpoint.IsLoopback && SecureEndpoint.Scheme == Uri.UriSchemeHttps;

    /// <summary>Asks an address whether an emulator is there.</summary>
    /// <returns>Null if nothing answers there, or something else than an emulator.</returns>
    public static async Task<EmulatorDescription?> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        client.Timeout = AnswerTimeout;
        try
        {
            var description = await client.GetFromJsonAsync(
                new Uri(address, "emulator"), EmulatorJson.Default.EmulatorDescription, cancellationToken);
            return description is { IsOnThisMachine: true } ? description : null;
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
