using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Jobs;

/// <summary>How often a job wants its circuit to be measured.</summary>
internal static class JobShots
{
    private const int Default = 500;
    private const int Most = 100_000;

    /// <exception cref="InvalidInputException">It is no such number.</exception>
    public static int Of(JsonObject? parameters) =>
        TryRead(parameters, out var shots, out var fault) ? shots : throw new InvalidInputException(fault, "InvalidProperty");

    /// <param name="fault">What is wrong with the parameters.</param>
    public static bool TryRead(JsonObject? parameters, out int shots, [NotNullWhen(false)] out string? fault)
    {
        // Some providers called it so once.
        var name = parameters?["shots"] is null && parameters?["count"] is not null ? "count" : "shots";
        shots = Default;
        fault = parameters?[name] is null
            || (parameters[name] is JsonValue value && value.TryGetValue(out shots) && shots is >= 1 and <= Most)
                ? null
                : $"{name} has to be a whole number from 1 to {Most}.";
        return fault is null;
    }
}
