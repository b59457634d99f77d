using System.Text.Json;
using System.Text.Json.Nodes;
using QuantumKeys.CommandLine;
using QuantumKeys.Files;
using QuantumWorkspaces;

namespace QuantumKeys.Jobs;

/// <summary><c>--job-params</c>: <c>KEY=VALUE</c>, an object in JSON, or <c>@</c> and a file with one, each as often as wanted.</summary>
/// <remarks>As in the Azure CLI: what looks like a number is one, and <c>metadata</c> and <c>tags</c> are those of the job.</remarks>
internal static class JobParameters
{
    private const string Usage = "--job-params takes KEY=VALUE, an object in JSON, or @FILE with one.";

    /// <exception cref="UsageException">A parameter has another form.</exception>
    public static void AddTo(QuantumJobOptions options, IEnumerable<string> given)
    {
        var parameters = new JsonObject();
        foreach (var item in given)
        {
            foreach (var (name, value) in Read(item))
                parameters[name] = value?.DeepClone();
        }

        foreach (var note in Take(parameters, "metadata") as JsonObject ?? [])
            options.Metadata[note.Key] = TextOf(note.Value);

        foreach (var tag in TagsIn(Take(parameters, "tags")))
            options.Tags.Add(tag);

        if (parameters.Count > 0)
            options.InputParameters = BinaryData.FromString(parameters.ToJsonString());
    }

    private static JsonObject Read(string item)
    {
        if (item.StartsWith('@'))
            return ReadFile(item[1..]);

        if (item.TrimStart().StartsWith('{'))
            return Parse(item) as JsonObject ?? throw new UsageException(Usage);

        var end = item.IndexOf('=', StringComparison.Ordinal);
        return end > 0 ? new JsonObject { [item[..end]] = ValueOf(item[(end + 1)..]) } : throw new UsageException(Usage);
    }

    private static JsonObject ReadFile(string path)
    {
        if (!File.Exists(path))
            throw new UsageException($"--job-params: there is no file {PrintableName.Of(path)}.");

        return Parse(File.ReadAllText(path)) as JsonObject
            ?? throw new UsageException($"--job-params: {PrintableName.Of(path)} contains no object in JSON.");
    }

    /// <summary>A number, a truth value, a list or an object where the text is one in JSON; else the text.</summary>
    private static JsonNode ValueOf(string text) =>
        Parse(text) is { } value && value.GetValueKind() is not JsonValueKind.String ? value : JsonValue.Create(text);

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Take(JsonObject parameters, string name)
    {
        parameters.TryGetPropertyValue(name, out var value);
        parameters.Remove(name);
        return value;
    }

    private static IEnumerable<string> TagsIn(JsonNode? tags) => tags switch
    {
        null => [],
        JsonArray list => list.Select(TextOf),
        _ => TextOf(tags).Split(','),
    };

    private static string TextOf(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value?.ToJsonString() ?? "";
}
