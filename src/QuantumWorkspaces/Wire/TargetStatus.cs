using System.Text.Json;

namespace QuantumWorkspaces.Wire;

/// <summary>A target as the service describes it.</summary>
internal sealed class TargetStatus
{
    // In seconds: longer than any queue, and within the range of TimeSpan.
    private const double LongestQueueTime = int.MaxValue;

    public string? Id { get; set; }
    public string? CurrentAvailability { get; set; }

    /// <summary>In seconds.</summary>
    public double? AverageQueueTime { get; set; }
    public string? StatusPage { get; set; }
    public int? NumQubits { get; set; }
    public string? TargetProfile { get; set; }
    public JsonElement? Metadata { get; set; }

    public QuantumTarget ToTarget(string providerId) => new(
        Id ?? "",
        providerId,
        CurrentAvailability is null ? default(TargetAvailability?) : new TargetAvailability(CurrentAvailability),
        AverageQueueTime is >= 0 and <= LongestQueueTime ? TimeSpan.FromSeconds(AverageQueueTime.Value) : null,
        Uri.TryCreate(StatusPage, UriKind.Absolute, out var page) ? page : null,
        NumQubits,
        TargetProfile,
        Metadata is { ValueKind: not JsonValueKind.Null } metadata ? BinaryData.FromString(metadata.GetRawText()) : null);
}
