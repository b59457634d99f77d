namespace QuantumWorkspaces.Wire;

/// <summary>A provider and its targets.</summary>
internal sealed class ProviderStatus
{
    public string? Id { get; set; }
    public string? CurrentAvailability { get; set; }
    public List<TargetStatus?>? Targets { get; set; }

    public QuantumProvider ToProvider() => new(
        Id ?? "",
        CurrentAvailability is null ? default(TargetAvailability?) : new TargetAvailability(CurrentAvailability),
        [.. (Targets ?? []).Where(target => target is not null).Select(target => target!.ToTarget(Id ?? ""))]);
}
