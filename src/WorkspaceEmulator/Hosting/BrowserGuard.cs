namespace WorkspaceEmulator.Hosting;

/// <summary>Refuses what a page of another site lets a browser send: nothing here is for pages.</summary>
/// <remarks>
/// A browser sends a form or an image's request to any address, this machine's included, without asking first. It says so in a header
/// that a page cannot leave out.
/// </remarks>
internal static class BrowserGuard
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        var isOfPage = headers.Origin.Count > 0 || headers["Sec-Fetch-Site"].ToString() is not ("" or "none");
        return isOfPage
            ? Answer.ErrorAsync(context, StatusCodes.Status403Forbidden, "Forbidden", "The emulator answers no requests of web pages.")
            : next(context);
    }
}
