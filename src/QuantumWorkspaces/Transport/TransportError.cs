using System.Security.Authentication;

namespace QuantumWorkspaces.Transport;

/// <summary>The exceptions of a request that brought no response.</summary>
internal static class TransportError
{
    /// <summary>An exception that says more, or does not show the key; null if the one that was thrown will do.</summary>
    public static Exception? Replace(Exception exception, Uri address, KeyEcho? echo)
    {
        var chain = ChainOf(exception).ToList();

        // .NET quotes what it cannot read, such as a status line.
        if (echo is not null && exception is not OperationCanceledException
            && chain.Any(part => IsAboutAnswer(part) || echo.IsIn(part.Message)))
            return new RequestFailedException(
                $"The answer of {Origin.Of(address)} is broken, or not HTTP. It is not quoted: the access key was sent there.");

        if (exception is RequestFailedException && chain.OfType<AuthenticationException>().FirstOrDefault() is { } authentication)
            return new RequestFailedException(
                $"No secure connection to {Origin.Of(address)}: {VisibleText.Of(authentication.Message)} "
                + "Check the address, and whether this machine trusts the certificate that answers there.",
                exception.InnerException);

        return exception is RequestFailedException && VisibleText.Of(exception.Message) is var shown && shown != exception.Message
            ? new RequestFailedException(shown) : null;
    }

    private static IEnumerable<Exception> ChainOf(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
            yield return e;
    }

#if NET8_0_OR_GREATER
    private static bool IsAboutAnswer(Exception exception) => exception
        is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded }
        or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded };
#else
    // This build does not see what went wrong: only a problem of the connection is known to quote nothing.
    private static bool IsAboutAnswer(Exception exception) =>
        exception is HttpRequestException { InnerException: null or IOException { InnerException: null } };
#endif
}
