using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace WorkspaceEmulator.Hosting;

/// <summary>Reading what a client sent.</summary>
internal static class RequestBody
{
    // A name that stands twice has no one meaning.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Says how long the body may be, unless somebody has begun to read it.</summary>
    public static void Limit(HttpContext context, long bytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = bytes;
    }

    /// <summary>The body when it is a JSON object; otherwise null, and the request has been answered.</summary>
    /// <param name="longest">How many bytes it may have, if that is less than any body may.</param>
    public static async Task<JsonObject?> ReadObjectAsync(HttpContext context, long? longest = null)
    {
        if (longest is { } limit)
            Limit(context, limit);

        try
        {
            if (context.Request.ContentLength > longest)
                return await TooLongAsync(context);

            if (await JsonNode.ParseAsync(context.Request.Body, null, Strict, context.RequestAborted) is JsonObject body)
                return body;
        }
        catch (JsonException)
        {
            // Answered below, like JSON that is no object.
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return await TooLongAsync(context);
        }

        const string message = "The request content is not a valid JSON object.";
        await Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidRequestContent", message);
        return null;
    }

    private static async Task<JsonObject?> TooLongAsync(HttpContext context)
    {
        const string message = "The request content is too long.";
        await Answer.ErrorAsync(context, StatusCodes.Status413PayloadTooLarge, "RequestBodyTooLarge", message);
        return null;
    }
}
