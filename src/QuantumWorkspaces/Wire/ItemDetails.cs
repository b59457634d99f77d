using System.Text.Json;

namespace QuantumWorkspaces.Wire;

/// <summary>A job or a session as the service describes it. Any property may be missing.</summary>
/// <remarks>azure-rest-api-specs, data plane, <c>JobDetails</c> and <c>SessionDetails</c>.</remarks>
internal sealed class ItemDetails : IAnswer
{
    private const string SessionType = "Session";

    public string? ItemType { get; set; }
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? ProviderId { get; set; }
    public string? Target { get; set; }
    public string? JobType { get; set; }
    public string? SessionId { get; set; }
    public string? ContainerUri { get; set; }
    public string? InputDataUri { get; set; }
    public string? InputDataFormat { get; set; }
    public JsonElement? InputParams { get; set; }
    public JsonElement? Metadata { get; set; }
    public string? Status { get; set; }
    public string? OutputDataUri { get; set; }
    public string? OutputDataFormat { get; set; }
    public string? Priority { get; set; }

    /// <summary>The priority in the words of older versions.</summary>
    public string? JobPriority { get; set; }
    public string? JobFailurePolicy { get; set; }
    public List<string?>? Tags { get; set; }
    public string? CreationTime { get; set; }
    public string? BeginExecutionTime { get; set; }
    public string? EndExecutionTime { get; set; }
    public string? CancellationTime { get; set; }
    public string? LastModifiedTime { get; set; }
    public string? LastUpdatedTime { get; set; }
    public string? CreatedBy { get; set; }
    public string? CreatedByType { get; set; }
    public bool? IsCancelling { get; set; }
    public CostEstimate? CostEstimate { get; set; }
    public Dictionary<string, double>? Usage { get; set; }
    public JobError? ErrorData { get; set; }
    public QuantumComputingData? QuantumComputingData { get; set; }

    bool IAnswer.IsComplete => Id is not null;

    /// <summary>A job or a session. Old jobs do not say that they are jobs.</summary>
    public QuantumWorkspaceItem ToItem() =>
        string.Equals(ItemType, SessionType, StringComparison.OrdinalIgnoreCase) ? ToSession() : ToJob();

    public QuantumJob ToJob() => new()
    {
        Id = Id ?? "",
        Name = Name ?? "",
        ProviderId = ProviderId ?? "",
        Target = Target ?? "",
        Status = new QuantumJobStatus(Status ?? ""),
        JobType = JobType,
        SessionId = SessionId,
        ContainerUri = WireValues.UriOf(ContainerUri),
        InputUri = WireValues.UriOf(InputDataUri),
        OutputUri = WireValues.UriOf(OutputDataUri),
        InputFormat = InputDataFormat,
        OutputFormat = OutputDataFormat,
        InputParameters = InputParams is { ValueKind: not JsonValueKind.Null } parameters
            ? BinaryData.FromString(parameters.GetRawText()) : null,
        Metadata = WireValues.TextsOf(Metadata),
        Priority = PriorityOfItem,
        Tags = TextsOf(Tags),
        CreatedOn = WireValues.TimeOf(CreationTime),
        StartedOn = WireValues.TimeOf(BeginExecutionTime),
        EndedOn = WireValues.TimeOf(EndExecutionTime),
        CancelledOn = WireValues.TimeOf(CancellationTime),
        LastUpdatedOn = WireValues.TimeOf(LastUpdatedTime ?? LastModifiedTime),
        CreatedBy = CreatedBy,
        CreatedByType = CreatedByType,
        IsCancelling = IsCancelling ?? false,
        Cost = CostEstimate?.ToCost(),
        Usage = Usage ?? [],
        Error = ErrorData?.ToError(),
        ItemCount = QuantumComputingData?.Count,
    };

    public QuantumSessionInfo ToSession() => new()
    {
        Id = Id ?? "",
        Name = Name ?? "",
        ProviderId = ProviderId ?? "",
        Target = Target ?? "",
        Status = new QuantumSessionStatus(Status ?? ""),
        FailurePolicy = JobFailurePolicy is { } policy ? new QuantumSessionFailurePolicy(policy) : default(QuantumSessionFailurePolicy?),
        Priority = PriorityOfItem,
        Tags = TextsOf(Tags),
        CreatedOn = WireValues.TimeOf(CreationTime),
        EndedOn = WireValues.TimeOf(EndExecutionTime),
        LastUpdatedOn = WireValues.TimeOf(LastUpdatedTime ?? LastModifiedTime),
        CreatedBy = CreatedBy,
        CreatedByType = CreatedByType,
        Cost = CostEstimate?.ToCost(),
        Usage = Usage ?? [],
    };

    private QuantumJobPriority? PriorityOfItem =>
        (Priority ?? JobPriority) is { } priority ? new QuantumJobPriority(priority) : default(QuantumJobPriority?);

    private static IReadOnlyList<string> TextsOf(List<string?>? texts) =>
        [.. (texts ?? []).Where(text => text is not null).Select(text => text!)];
}
