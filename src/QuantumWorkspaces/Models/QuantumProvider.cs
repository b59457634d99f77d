namespace QuantumWorkspaces;

/// <summary>A provider of a workspace, which runs targets.</summary>
/// <remarks>The type <c>ProviderStatus</c> of the data plane in azure-rest-api-specs.</remarks>
public sealed class QuantumProvider
{
    internal QuantumProvider(string id, TargetAvailability? currentAvailability, IReadOnlyList<QuantumTarget> targets) =>
        (Id, CurrentAvailability, Targets) = (id, currentAvailability, targets);

    /// <summary>The name of the provider, such as <c>ionq</c>.</summary>
    public string Id { get; }

    /// <summary>Whether the provider accepts jobs now; null if the service does not say.</summary>
    public TargetAvailability? CurrentAvailability { get; }

    /// <summary>The targets that the provider runs.</summary>
    public IReadOnlyList<QuantumTarget> Targets { get; }

    /// <summary>Returns the provider in one line, such as <c>ionq (Available, 2 targets)</c>.</summary>
    public override string ToString() => VisibleText.Of(
        $"{Id} ({CurrentAvailability?.ToString() ?? "availability unknown"}, "
        + $"{Targets.Count} {(Targets.Count == 1 ? "target" : "targets")})");
}
