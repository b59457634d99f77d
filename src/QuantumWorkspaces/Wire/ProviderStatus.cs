namespace QuantumWorkspaces.Wire;

/// <summary>A provider and its targets.</summary>
internal sealed class ProviderStatus
{
    public string? Id { get; set; }

    public List<TargetStatus?>? Targets { get; set; }
}
