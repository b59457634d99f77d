using Azure.Core;

namespace QuantumWorkspaces.Http;

/// <summary>
/// For a request that must not be carried out twice: it is sent again only where the service says that it has not carried it out.
/// </summary>
internal sealed class SendOnceClassifier() : StatusCodeClassifier([200, 204])
{
    private const int TooManyRequests = 429;

    /// <summary>Whether the request may have been carried out although it failed. Zero: there was no answer.</summary>
    public static bool IsOutcomeUnknown(int status) => status is 0 or 408 or >= 500;

    public override bool IsRetriableResponse(HttpMessage message) => message.Response.Status == TooManyRequests;

    public override bool IsRetriableException(Exception exception) => false;

    public override bool IsRetriable(HttpMessage message, Exception exception) => false;
}
