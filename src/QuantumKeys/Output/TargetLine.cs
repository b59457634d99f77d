using System.Globalization;
using System.Text.Json;
using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>A target as it is shown, with the service's names.</summary>
/// <param name="AverageQueueTime">In seconds.</param>
internal sealed record TargetLine(
    string Id,
    string ProviderId,
    string? CurrentAvailability,
    double? AverageQueueTime,
    int? NumQubits,
    string? TargetProfile,
    Uri? StatusPage,
    JsonElement? Metadata)
{
    public static TargetLine From(QuantumTarget target) => new(
        target.Id,
        target.ProviderId,
        target.CurrentAvailability?.ToString(),
        target.AverageQueueTime?.TotalSeconds,
        target.NumQubits,
        target.TargetProfile,
        target.StatusPage,
        target.Metadata is { } json ? JsonElement.Parse(json) : null);

    public static Table ToTable(IReadOnlyList<TargetLine> targets)
    {
        var table = new Table("Target", "Provider", "Availability", "QueueSeconds", "Qubits", "Profile");
        foreach (var target in targets)
        {
            table.Add(
                target.Id,
                target.ProviderId,
                target.CurrentAvailability,
                target.AverageQueueTime?.ToString(CultureInfo.InvariantCulture),
                target.NumQubits?.ToString(CultureInfo.InvariantCulture),
                target.TargetProfile);
        }

        return table;
    }
}
