namespace WorkspaceEmulator.Hosting;

/// <summary>The ids by which a request is found again: the service's own, and the client's, which it gives back.</summary>
internal static class RequestIds
{
    private const string OfService = "x-ms-request-id";
    private const string OfCorrelation = "x-ms-correlation-request-id";
    private const string OfClient = "x-ms-client-request-id";
    private const int LongestId = 256;

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers[OfService] = Guid.NewGuid().ToString();
            headers[OfCorrelation] = IdOf(context, OfCorrelation) ?? Guid.NewGuid().ToString();
            if (IdOf(context, OfClient) is { } id)
                headers[OfClient] = id;

            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>The id that a client sent, if it can be given back in a header.</summary>
    private static string? IdOf(HttpContext context, string header) =>
        context.Request.Headers[header].ToString() is { Length: > 0 and <= LongestId } id && HeaderText.CanBeSent(id) ? id : null;
}
