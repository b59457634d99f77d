namespace QuantumWorkspaces.Http;

/// <summary>Decides which responses are errors, and which are retried.</summary>
/// <param name="successes">The status codes of responses that are no errors.</param>
internal class ServiceClassifier(params ushort[] successes) : StatusCodeClassifier(successes)
{
    public static readonly ServiceClassifier OnlyOk = new(200);

    /// <remarks>
    /// Where the service asks to wait for longer than the options allow, a retry would be too early, and the response is an error at once.
    /// </remarks>
    public override bool IsRetriableResponse(HttpMessage message) =>
        message.Response is not ServiceResponse { TooLongDelay: not null } && base.IsRetriableResponse(message);
}
