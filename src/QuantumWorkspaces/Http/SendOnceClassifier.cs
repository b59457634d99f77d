using Azure;
using Azure.Core;

namespace QuantumWorkspaces.Http;

/// <summary>
/// For a request that must not be carried out twice: it is sent again only where the service says that it has not carried it out.
/// </summary>
internal sealed class SendOnceClassifier() : StatusCodeClassifier([200, 202, 204])
{
    private const int TooManyRequests = 429;

    /// <summary>Whether the request may have been carried out although it failed.</summary>
    /// <param name="cancellationToken">The caller's: another cancellation is a time that has run out.</param>
    public static bool IsOutcomeUnknown(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        // Zero: there was no answer.
        RequestFailedException { Status: 0 or 408 or >= 500 } => true,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        IOException => true,
        AggregateException several => several.InnerExceptions.Any(inner => IsOutcomeUnknown(inner, cancellationToken)),
        _ => false,
    };

    public override bool IsRetriableResponse(HttpMessage message) => message.Response.Status == TooManyRequests;

    public override bool IsRetriableException(Exception exception) => false;

    public override bool IsRetriable(HttpMessage message, Exception exception) => false;
}
