using System.Net.Sockets;
using System.Security.Authentication;

namespace QuantumWorkspaces.Http;

/// <summary>Decides about retries of a request that must not be carried out twice.</summary>
/// <remarks>It is retried only where the service says that it has not carried it out, or where no connection was made.</remarks>
/// <param name="successes">The status codes of responses that are no errors.</param>
internal sealed class SendOnceClassifier(params ushort[] successes) : ServiceClassifier(successes)
{
    private const int TooManyRequests = 429;

    /// <summary>Whether the request may have been carried out although it failed.</summary>
    /// <param name="cancellationToken">The caller's token: any other cancellation is a timeout.</param>
    public static bool IsOutcomeUnknown(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        _ when IsUnsent(exception) => false,

        // Zero: there was no response.
        RequestFailedException { Status: 0 or 408 or >= 500 } => true,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        IOException => true,
        AggregateException several => several.InnerExceptions.Any(inner => IsOutcomeUnknown(inner, cancellationToken)),
        _ => false,
    };

    /// <summary>Whether there was no answer, wherever the request got to.</summary>
    /// <inheritdoc cref="IsOutcomeUnknown" path="/param"/>
    public static bool IsUnreachable(Exception exception, CancellationToken cancellationToken) =>
        IsUnsent(exception) || IsOutcomeUnknown(exception, cancellationToken);

    public override bool IsRetriableResponse(HttpMessage message) =>
        message.Response.Status == TooManyRequests && base.IsRetriableResponse(message);

    public override bool IsRetriableException(Exception exception) => base.IsRetriableException(exception) && IsUnsent(exception);

    public override bool IsRetriable(HttpMessage message, Exception exception) => IsRetriableException(exception);

    /// <summary>
    /// Whether the name of the host was not resolved, the connection was refused, or the host has a wrong certificate: all of this happens
    /// before the request is sent.
    /// </summary>
    private static bool IsUnsent(Exception? exception) => exception switch
    {
        null => false,
        SocketException socket => IsUnsent(socket.SocketErrorCode),
        AuthenticationException => true,
        AggregateException several => several.InnerExceptions.All(IsUnsent),
        _ => IsUnsent(exception.InnerException),
    };

    private static bool IsUnsent(SocketError error) => error
        is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery
        or SocketError.ConnectionRefused;
}
