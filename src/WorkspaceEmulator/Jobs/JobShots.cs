using System.Text.Json.Nodes;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Jobs;

/// <summary>How often a job wants its circuit to be measured.</summary>
internal static class JobShots
{
    private const int Default = 500;
    private const int Most = 100_000;

    /// <exception cref="InvalidInputException">It is no such number.</exception>
    public static int Of(JsonObject? parameters)
    {
        // Some providers called it so once.
        var name = parameters?["shots"] is null && parameters?["count"] is not null ? "count" : "shots";
        if (parameters?[name] is not { } value)
            return Default;

        return value is JsonValue number && number.TryGetValue<int>(out var shots) && shots is >= 1 and <= Most
            ? shots
            : throw new InvalidInputException($"{name} has to be a whole number from 1 to {Most}.", "InvalidProperty");
    }
}
