using QuantumWorkspaces.Results;

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

    /// <summary>Creates a <see cref="QuantumWorkspaces.QuantumJob"/>.</summary>
    public static QuantumJob QuantumJob(
        string id,
        string name = "",
        string providerId = "",
        string target = "",
        QuantumJobStatus status = default,
        string? jobType = null,
        string? sessionId = null,
        Uri? containerUri = null,
        Uri? inputUri = null,
        Uri? outputUri = null,
        string? inputFormat = null,
        string? outputFormat = null,
        BinaryData? inputParameters = null,
        IReadOnlyDictionary<string, string>? metadata = null,
        QuantumJobPriority? priority = null,
        IEnumerable<string>? tags = null,
        DateTimeOffset? createdOn = null,
        DateTimeOffset? startedOn = null,
        DateTimeOffset? endedOn = null,
        DateTimeOffset? cancelledOn = null,
        DateTimeOffset? lastUpdatedOn = null,
        string? createdBy = null,
        string? createdByType = null,
        bool isCancelling = false,
        QuantumJobCost? cost = null,
        IReadOnlyDictionary<string, double>? usage = null,
        QuantumJobError? error = null,
        long? itemCount = null) => new()
        {
            Id = id,
            Name = name,
            ProviderId = providerId,
            Target = target,
            Status = status,
            JobType = jobType,
            SessionId = sessionId,
            ContainerUri = containerUri,
            InputUri = inputUri,
            OutputUri = outputUri,
            InputFormat = inputFormat,
            OutputFormat = outputFormat,
            InputParameters = inputParameters,
            Metadata = metadata ?? new Dictionary<string, string>(StringComparer.Ordinal),
            Priority = priority,
            Tags = tags?.ToList() ?? [],
            CreatedOn = createdOn,
            StartedOn = startedOn,
            EndedOn = endedOn,
            CancelledOn = cancelledOn,
            LastUpdatedOn = lastUpdatedOn,
            CreatedBy = createdBy,
            CreatedByType = createdByType,
            IsCancelling = isCancelling,
            Cost = cost,
            Usage = usage ?? new Dictionary<string, double>(StringComparer.Ordinal),
            Error = error,
            ItemCount = itemCount,
        };

    /// <summary>Creates a <see cref="QuantumWorkspaces.QuantumSessionInfo"/>.</summary>
    public static QuantumSessionInfo QuantumSessionInfo(
        string id,
        string name = "",
        string providerId = "",
        string target = "",
        QuantumSessionStatus status = default,
        QuantumSessionFailurePolicy? failurePolicy = null,
        QuantumJobPriority? priority = null,
        IEnumerable<string>? tags = null,
        DateTimeOffset? createdOn = null,
        DateTimeOffset? endedOn = null,
        DateTimeOffset? lastUpdatedOn = null,
        string? createdBy = null,
        string? createdByType = null,
        QuantumJobCost? cost = null,
        IReadOnlyDictionary<string, double>? usage = null) => new()
        {
            Id = id,
            Name = name,
            ProviderId = providerId,
            Target = target,
            Status = status,
            FailurePolicy = failurePolicy,
            Priority = priority,
            Tags = tags?.ToList() ?? [],
            CreatedOn = createdOn,
            EndedOn = endedOn,
            LastUpdatedOn = lastUpdatedOn,
            CreatedBy = createdBy,
            CreatedByType = createdByType,
            Cost = cost,
            Usage = usage ?? new Dictionary<string, double>(StringComparer.Ordinal),
        };

    /// <summary>Creates a <see cref="QuantumWorkspaces.QuantumJobError"/>.</summary>
    public static QuantumJobError QuantumJobError(
        string? code = null, string? message = null, string? target = null, IEnumerable<QuantumJobError>? details = null) =>
        new(code, message, target, details?.ToList());

    /// <summary>Creates a <see cref="QuantumWorkspaces.QuantumJobCost"/>.</summary>
    public static QuantumJobCost QuantumJobCost(
        string currencyCode, double estimatedTotal, IEnumerable<QuantumJobCostEvent>? events = null) =>
        new(currencyCode, estimatedTotal, events?.ToList() ?? []);

    /// <summary>Creates a <see cref="QuantumWorkspaces.QuantumJobCostEvent"/>.</summary>
    public static QuantumJobCostEvent QuantumJobCostEvent(
        string dimensionId, string? dimensionName = null, string? measureUnit = null,
        double? amountBilled = null, double? amountConsumed = null, double? unitPrice = null) =>
        new(dimensionId, dimensionName, measureUnit, amountBilled, amountConsumed, unitPrice);

    /// <summary>Creates a <see cref="QuantumWorkspaces.QuantumQuotaUsage"/>.</summary>
    public static QuantumQuotaUsage QuantumQuotaUsage(
        string providerId, QuotaUsageScope? scope = null, string? targetId = null,
        IReadOnlyDictionary<string, double>? usage = null, DateTimeOffset? lastModifiedOn = null) =>
        new(providerId, scope, targetId, usage ?? new Dictionary<string, double>(StringComparer.Ordinal), lastModifiedOn);

    /// <summary>Creates a <see cref="QuantumWorkspaces.QuantumJobFile"/>.</summary>
    public static QuantumJobFile QuantumJobFile(
        string name, long? length = null, string? contentType = null, DateTimeOffset? lastModifiedOn = null) =>
        new(name, length, contentType, lastModifiedOn);

    /// <summary>Creates <see cref="QuantumWorkspaces.QuantumJobResults"/> by reading an output of the service.</summary>
    /// <param name="format">The format, such as <c>microsoft.quantum-results.v2</c>.</param>
    /// <param name="raw">The output.</param>
    /// <param name="qubitCount">The number of qubits, which some formats do not say.</param>
    public static QuantumJobResults QuantumJobResults(string? format, BinaryData raw, int? qubitCount = null) =>
        ResultParser.Parse(format, raw ?? throw new ArgumentNullException(nameof(raw)), qubitCount);

    /// <summary>Creates <see cref="QuantumWorkspaces.QuantumJobResults"/> of one circuit.</summary>
    /// <param name="histogram">The outcomes.</param>
    /// <param name="shots">The shots; null if there are none.</param>
    public static QuantumJobResults QuantumJobResults(
        IEnumerable<QuantumHistogramEntry> histogram, IEnumerable<QuantumOutcome>? shots = null) =>
        new(null, new BinaryData("{}"u8.ToArray()), [new QuantumJobResult(histogram.ToList(), shots?.ToList())], null);

    /// <summary>Creates a <see cref="QuantumWorkspaces.QuantumHistogramEntry"/>.</summary>
    public static QuantumHistogramEntry QuantumHistogramEntry(QuantumOutcome outcome, long? count = null, double probability = 0) =>
        new(outcome, count, probability);

    /// <summary>Creates a <see cref="QuantumWorkspaces.QuantumOutcome"/>.</summary>
    public static QuantumOutcome QuantumOutcome(
        string text, string? display = null, bool hasLostQubits = false, QuantumJobError? error = null) =>
        new(text, display ?? text, hasLostQubits, error);
}
