using System.Text.Json;
using System.Text.Json.Nodes;

namespace QuantumWorkspaces.Jobs;

/// <summary>Checks what a caller gives.</summary>
internal static class JobArguments
{
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public static string NotEmpty(string value, string parameter) =>
        (value ?? throw new ArgumentNullException(parameter)).Length > 0
            ? value : throw new ArgumentException("The value is empty.", parameter);

    /// <summary>An ID for something new: as the service wants it.</summary>
    /// <exception cref="ArgumentException">This is no GUID.</exception>
    public static string NewId(string? given, string parameter) => given is null
        ? Guid.NewGuid().ToString("D")
        : Guid.TryParseExact(given, "D", out var id)
            ? id.ToString("D")
            : throw new ArgumentException("The ID is no GUID of 36 characters, such as Guid.NewGuid() gives.", parameter);

    /// <summary>An object of JSON; empty if there is none.</summary>
    /// <exception cref="ArgumentException">This is no object.</exception>
    public static JsonObject ObjectOf(BinaryData? json, string parameter)
    {
        try
        {
            return json is null ? [] : JsonNode.Parse(json) as JsonObject ?? throw new JsonException("no object");
        }
        catch (JsonException)
        {
            throw new ArgumentException("The parameters are no object in JSON.", parameter);
        }
    }
}
