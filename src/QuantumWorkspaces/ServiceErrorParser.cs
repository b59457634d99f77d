using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure;
using Azure.Core;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces;

/// <summary>Reads the service's error, and adds what to check where the service itself only says "unauthorized".</summary>
/// <param name="usesKey">Whether an access key authenticates, and not Microsoft Entra.</param>
internal sealed class ServiceErrorParser(bool usesKey) : RequestFailedDetailsParser
{
    private const string KeyAdvice =
        "With an access key, check: are access keys enabled for the workspace; has the key been regenerated, so that a new one is needed; does the key belong to this workspace?";

    private const string TokenAdvice =
        "With Microsoft Entra, check: has the identity the role 'Quantum Workspace Data Contributor' (or Owner) on the workspace; is the token from the tenant of the workspace's subscription?";

    private const string EndpointAdvice = "The endpoint is not the workspace's: check its location.";

    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        var body = Read(response);
        var code = body?.Code ?? (response.Headers.TryGetValue("x-ms-error-code", out var header) ? header : null);
        var advice = AdviceFor(response.Status, code);
        var message = string.Join(Environment.NewLine, new[] { body?.Message, advice }.Where(line => !string.IsNullOrEmpty(line)));
        error = message.Length == 0 && code is null ? null : new ResponseError(code, message.Length == 0 ? "Service request failed." : message);
        return error is not null;
    }

    private string? AdviceFor(int status, string? code) => code switch
    {
        "IncorrectDataplaneEndpoint" => EndpointAdvice,
        _ when status is not (401 or 403) => null,
        _ => usesKey ? KeyAdvice : TokenAdvice,
    };

    private static ErrorBody? Read(Response response)
    {
        try
        {
            return JsonSerializer.Deserialize(response.Content, WireJsonContext.Default.ErrorAnswer)?.Error;
        }
        catch (JsonException)
        {
            // Not from the service but from something on the way to it.
            return null;
        }
    }
}
