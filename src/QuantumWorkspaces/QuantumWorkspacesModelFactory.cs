namespace QuantumWorkspaces;

/// <summary>Makes the models that otherwise only the service makes, for tests that replace a <see cref="Workspace"/>.</summary>
public static class QuantumWorkspacesModelFactory
{
    /// <summary>Makes a <see cref="QuantumWorkspaces.QuantumTarget"/>.</summary>
    public static QuantumTarget QuantumTarget(
        string id,
        string providerId,
        TargetAvailability? currentAvailability = null,
        TimeSpan? averageQueueTime = null,
        Uri? statusPage = null,
        int? numQubits = null,
        string? targetProfile = null) =>
        new(id, providerId, currentAvailability, averageQueueTime, statusPage, numQubits, targetProfile);
}
