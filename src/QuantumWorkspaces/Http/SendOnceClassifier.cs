using System.Net.Sockets;
using System.Security.Authentication;
using Azure;
using Azure.Core;

namespace QuantumWorkspaces.Http;

/// <summary>
/// For a request that must not be carried out twice: it is sent again only where the service says that it has not carried it out, or where no connection came about that it could have gone over.
/// </summary>
internal sealed class SendOnceClassifier() : StatusCodeClassifier([200, 202, 204])
{
    private const int TooManyRequests = 429;

    /// <summary>Whether the request may have been carried out although it failed.</summary>
    /// <param name="cancellationToken">The caller's: another cancellation is a time that has run out.</param>
    public static bool IsOutcomeUnknown(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        _ when IsUnsent(exception) => false,

        // Zero: there was no answer.
        RequestFailedException { Status: 0 or 408 or >= 500 } => true,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        IOException => true,
        AggregateException several => several.InnerExceptions.Any(inner => IsOutcomeUnknown(inner, cancellationToken)),
        _ => false,
    };

    public override bool IsRetriableResponse(HttpMessage message) => message.Response.Status == TooManyRequests;

    public override bool IsRetriableException(Exception exception) => base.IsRetriableException(exception) && IsUnsent(exception);

    public override bool IsRetriable(HttpMessage message, Exception exception) => IsRetriableException(exception);

    /// <summary>Whether the host's name was not resolved, the connection was refused, or the host was not who it should be: all of that comes before the request.</summary>
    private static bool IsUnsent(Exception? exception) => exception switch
    {
        null => false,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery or SocketError.ConnectionRefused } => true,
        AuthenticationException => true,
        AggregateException several => several.InnerExceptions.All(IsUnsent),
        _ => IsUnsent(exception.InnerException),
    };
}
