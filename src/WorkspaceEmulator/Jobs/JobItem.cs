using System.Text.Json;
using System.Text.Json.Nodes;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Jobs;

/// <summary>One of the programs that a job executes: a function of its input.</summary>
/// <param name="EntryPoint">Its name; null: there is only one.</param>
internal sealed record JobItem(string? EntryPoint)
{
    private const int Most = 100;

    /// <summary>The items that the parameters name, or the one that they describe themselves.</summary>
    /// <exception cref="InvalidInputException">They are not of this form, or have arguments.</exception>
    public static IReadOnlyList<JobItem> Of(JsonObject? parameters) => parameters?["items"] switch
    {
        null => [Read(parameters)],
        JsonArray { Count: > 0 and <= Most } items => [.. items.Select(item => Read(item as JsonObject
            ?? throw new InvalidInputException("An item has to be an object.", "InvalidProperty")))],
        _ => throw new InvalidInputException($"items has to be a list of 1 to {Most} objects.", "InvalidProperty"),
    };

    private static JobItem Read(JsonObject? item)
    {
        if (item?["arguments"] is not (null or JsonArray { Count: 0 }))
            throw new InvalidInputException("The emulator does not support arguments of an entry point.");

        return item?["entryPoint"] switch
        {
            null => new JobItem((string?)null),
            var name when name.GetValueKind() == JsonValueKind.String => new JobItem(name.GetValue<string>()),
            _ => throw new InvalidInputException("entryPoint has to be the name of a function.", "InvalidProperty"),
        };
    }
}
