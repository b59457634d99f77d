using System.Diagnostics.CodeAnalysis;

namespace QuantumWorkspaces.Http;

/// <summary>Reads the error of a response, and adds what to check where the service only says "unauthorized".</summary>
internal sealed class ServiceErrorParser(ServiceErrorAdvice advice) : RequestFailedDetailsParser
{
    private const string EndpointAdvice = "The endpoint is not the workspace's: check its location.";

    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        var body = ErrorText.Read(response.Content.ToString());
        var code = Shown(body?.Code) ?? (response.Headers.TryGetValue("x-ms-error-code", out var header) ? header : null);
        var hint = AdviceFor(response, code);
        var message = string.Join(Environment.NewLine, new[] { Shown(body?.Message), hint }.Where(line => !string.IsNullOrEmpty(line)));
        error = (message, code) is ("", null) ? null : new ResponseError(code, message.Length == 0 ? "Service request failed." : message);
        return error is not null;
    }

    private string? AdviceFor(Response response, string? code) => (response.Status, code) switch
    {
        (_, "IncorrectDataplaneEndpoint") => EndpointAdvice,
        (401 or 403, _) => advice.Unauthorized,
        (404, _) => advice.NotFound,
        (409, _) => advice.Conflict,
        (429 or 503, _) when (response as ServiceResponse)?.TooLongDelay is { } delay =>
            $"The service asks to wait (Retry-After: {delay.TotalSeconds:0}), which is longer than Retry.MaxDelay of the options allows.",
        (429, _) => response.Headers.TryGetValue("Retry-After", out var delay)
            ? $"The service gets too many requests and asks to wait (Retry-After: {delay})."
            : "The service gets too many requests. Wait before the next one.",
        _ => null,
    };

    private static string? Shown(string? text) => text is null ? null : VisibleText.Of(text);
}
