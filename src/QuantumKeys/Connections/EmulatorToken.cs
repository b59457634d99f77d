using System.Text.Json.Serialization;

namespace QuantumKeys.Connections;

/// <summary>A token as a managed identity's endpoint gives it.</summary>
/// <param name="ExpiresOn">Seconds since 1970.</param>
internal sealed record EmulatorToken(
    [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_on")] string ExpiresOn)
{
    /// <summary>Not the record's own text, which would show the token.</summary>
    public override string ToString() => $"expires on {ExpiresOn}";
}
