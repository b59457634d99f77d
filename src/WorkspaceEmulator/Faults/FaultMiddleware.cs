using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Storage;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.Faults;

/// <summary>Stands before the routes and makes the faults happen.</summary>
internal sealed class FaultMiddleware(FaultList faults)
{
    /// <summary>How the operation that this request starts shall end.</summary>
    public static OperationStatus OutcomeFor(HttpContext context) => context.Features.Get<Fault>()?.Kind switch
    {
        FaultKind.OperationFails => OperationStatus.Failed,
        FaultKind.OperationIsCanceled => OperationStatus.Canceled,
        _ => OperationStatus.Succeeded,
    };

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (faults.Take(context.Request.Method, context.Request.Path + context.Request.QueryString) is not { } fault)
        {
            await next(context);
            return;
        }

        context.Features.Set(fault);
        var isCarriedOut = fault.Moment == FaultMoment.After
            || fault.Kind is not (FaultKind.Error or FaultKind.Abort or FaultKind.CutOff);
        if (fault.Moment == FaultMoment.Before)
            await Task.Delay(fault.Delay, context.RequestAborted);

        var body = isCarriedOut ? await CarryOutAsync(context, next) : [];
        if (fault.Moment == FaultMoment.After)
            await Task.Delay(fault.Delay, context.RequestAborted);

        await (fault.Kind switch
        {
            FaultKind.Error => AnswerErrorAsync(context, fault),
            FaultKind.Abort => AbortAsync(context),
            FaultKind.CutOff => CutOffAsync(context, body),
            FaultKind.NoNextLink => AnswerListAsync(context, body, _ => null),
            FaultKind.ForeignNextLink => AnswerListAsync(context, body, ToForeignHost),
            _ => context.Response.Body.WriteAsync(body).AsTask(),
        });
    }

    /// <summary>Does what the request asks for, and keeps the answer's body back.</summary>
    private static async Task<byte[]> CarryOutAsync(HttpContext context, RequestDelegate next)
    {
        var wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(buffer));
        await next(context);
        await context.Response.BodyWriter.FlushAsync();
        context.Features.Set(wire);
        return buffer.ToArray();
    }

    private static Task AnswerErrorAsync(HttpContext context, Fault fault)
    {
        context.Response.Clear();
        if (fault.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);

        var code = fault.Code ?? "ServerBusy";
        var message = fault.Message ?? "The server is busy. Try again later.";
        return StorageRoutes.IsFor(context.Request)
            ? StorageAnswer.ErrorAsync(context, fault.Status, code, message)
            : Answer.ErrorAsync(context, fault.Status, code, message);
    }

    private static async Task AnswerListAsync(HttpContext context, byte[] body, Func<string, string?> change)
    {
        if (body.Length > 0 && JsonNode.Parse(body) is JsonObject list && list["nextLink"] is { } link)
        {
            list["nextLink"] = change(link.GetValue<string>());
            body = Encoding.UTF8.GetBytes(list.ToJsonString());
        }

        await context.Response.Body.WriteAsync(body);
    }

    private static string ToForeignHost(string link) => new UriBuilder(link) { Host = "another-host.example.org" }.Uri.AbsoluteUri;

    private static Task AbortAsync(HttpContext context)
    {
        Answer.Abandon(context);
        return Task.CompletedTask;
    }

    private static async Task CutOffAsync(HttpContext context, byte[] body)
    {
        // An answer without a body, 204 say, cannot be cut in its middle.
        if (body.Length < 2 && context.Response.StatusCode != StatusCodes.Status200OK)
        {
            Answer.Abandon(context);
            return;
        }

        if (body.Length < 2)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            body = Encoding.UTF8.GetBytes("""{"value":[],"nextLink":null}""");
        }

        // The server closes the connection when less comes than the length says. An abort here could outrun the bytes before it.
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
    }
}
