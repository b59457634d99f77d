using System.Globalization;
using System.Text.Json;

namespace QuantumWorkspaces.Wire;

/// <summary>Reads single values of an answer. What is malformed counts as not given: the rest of the answer is still of use.</summary>
internal static class WireValues
{
    public static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>An address without what may be a signature: its query and its user information.</summary>
    public static Uri? UriOf(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        ? new Uri(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)) : null;

    /// <summary>The properties of an object; a value that is no text as JSON.</summary>
    public static IReadOnlyDictionary<string, string> TextsOf(JsonElement? element)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (element is { ValueKind: JsonValueKind.Object } values)
        {
            foreach (var property in values.EnumerateObject())
                texts[property.Name] = property.Value.ValueKind == JsonValueKind.String
                    ? property.Value.GetString()! : property.Value.GetRawText();
        }

        return texts;
    }
}
