using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Hosting;

/// <summary>Answers in the form of the service.</summary>
public static class Answer
{
    private static readonly object Abandoned = new();

    /// <summary>Answers with JSON.</summary>
    public static Task JsonAsync(HttpContext context, string json, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json);
    }

    /// <inheritdoc cref="JsonAsync(HttpContext, string, int)"/>
    public static Task JsonAsync(HttpContext context, JsonNode json, int status = StatusCodes.Status200OK) =>
        JsonAsync(context, json.ToJsonString(), status);

    /// <summary>Answers with an error: its code stands in the body and in a header.</summary>
    public static Task ErrorAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.Headers["x-ms-error-code"] = code;
        return JsonAsync(context, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, status);
    }

    /// <summary>Ends the connection in place of an answer.</summary>
    internal static void Abandon(HttpContext context)
    {
        context.Items[Abandoned] = true;
        context.Abort();
    }

    /// <summary>Whether the client gets no answer at all.</summary>
    internal static bool IsAbandoned(HttpContext context) => context.Items.ContainsKey(Abandoned);
}
