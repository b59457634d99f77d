namespace QuantumWorkspaces;

/// <summary>Creates models for mocking a <see cref="Workspace"/> or a <see cref="WorkspaceKeysClient"/>.</summary>
public static class QuantumWorkspacesModelFactory
{
    /// <summary>Creates a <see cref="QuantumWorkspaces.QuantumTarget"/>.</summary>
    public static QuantumTarget QuantumTarget(
        string id,
        string providerId,
        TargetAvailability? currentAvailability = null,
        TimeSpan? averageQueueTime = null,
        Uri? statusPage = null,
        int? numQubits = null,
        string? targetProfile = null,
        BinaryData? metadata = null) =>
        new(id, providerId, currentAvailability, averageQueueTime, statusPage, numQubits, targetProfile, metadata);

    /// <summary>Creates a <see cref="QuantumWorkspaces.QuantumProvider"/>.</summary>
    public static QuantumProvider QuantumProvider(
        string id, TargetAvailability? currentAvailability = null, IEnumerable<QuantumTarget>? targets = null) =>
        new(id, currentAvailability, targets?.ToList() ?? []);

    /// <summary>Creates a <see cref="QuantumWorkspaces.QuantumQuota"/>.</summary>
    public static QuantumQuota QuantumQuota(
        string dimension,
        QuotaScope? scope = null,
        string providerId = "",
        double? utilization = null,
        double? holds = null,
        double? limit = null,
        QuotaPeriod? period = null) =>
        new(dimension, scope, providerId, utilization, holds, limit, period);

    /// <summary>Creates a <see cref="QuantumWorkspaces.WorkspaceKeys"/>.</summary>
    public static WorkspaceKeys WorkspaceKeys(
        bool? areEnabled = null, WorkspaceKey? primaryKey = null, WorkspaceKey? secondaryKey = null) =>
        new(areEnabled, primaryKey, secondaryKey);

    /// <summary>Creates a <see cref="QuantumWorkspaces.WorkspaceKey"/>.</summary>
    public static WorkspaceKey WorkspaceKey(
        WorkspaceKeyKinds kind, string key, DateTimeOffset? createdOn = null, string? connectionString = null) =>
        new(kind, createdOn, key, connectionString);

    /// <summary>Creates a <see cref="QuantumWorkspaces.WorkspaceKeyRotationProgress"/>.</summary>
    public static WorkspaceKeyRotationProgress WorkspaceKeyRotationProgress(WorkspaceKeyRotationStep step, WorkspaceKeyKinds key) =>
        new(step, key);
}
