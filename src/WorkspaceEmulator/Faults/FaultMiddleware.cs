using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using WorkspaceEmulator.Hosting;
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
            || fault.Kind is FaultKind.Delay or FaultKind.OperationFails or FaultKind.OperationIsCanceled;
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

        return Answer.ErrorAsync(context, fault.Status, fault.Code, fault.Message);
    }

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
