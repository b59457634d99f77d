using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Hosting;

/// <summary>Reading what a client sent.</summary>
internal static class RequestBody
{
    // A name that stands twice has no one meaning.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The body when it is a JSON object; otherwise null, and the request has been answered.</summary>
    public static async Task<JsonObject?> ReadObjectAsync(HttpContext context)
    {
        try
        {
            if (await JsonNode.ParseAsync(context.Request.Body, null, Strict, context.RequestAborted) is JsonObject body)
                return body;
        }
        catch (JsonException)
        {
            // Answered below, like JSON that is no object.
        }

        const string message = "The request content is not a valid JSON object.";
        await Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidRequestContent", message);
        return null;
    }
}
