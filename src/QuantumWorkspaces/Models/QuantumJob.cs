namespace QuantumWorkspaces;

/// <summary>A job of a workspace.</summary>
/// <remarks>
/// <para>The type <c>JobDetails</c> of the data plane in azure-rest-api-specs. A property is null if the service does not give a value.
/// </para>
/// <para>The service signs the addresses of a job's storage. A signature is a key to it, so the addresses here have none:
/// <see cref="Workspace.GetJobContainerUri"/> returns one that has.</para>
/// </remarks>
public sealed class QuantumJob : QuantumWorkspaceItem
{
    private static readonly Dictionary<string, string> EmptyMetadata = new(StringComparer.Ordinal);

    internal QuantumJob() { }

    /// <summary>How far the job is.</summary>
    public QuantumJobStatus Status { get; internal init; }

    /// <summary>What kind of job it is, such as <c>QuantumComputing</c>.</summary>
    public string? JobType { get; internal init; }

    /// <summary>The session that the job belongs to.</summary>
    public string? SessionId { get; internal init; }

    /// <summary>The address of the storage container, without a signature.</summary>
    public Uri? ContainerUri { get; internal init; }

    /// <summary>The address of the input, without a signature.</summary>
    public Uri? InputUri { get; internal init; }

    /// <summary>The address of the output, without a signature. There is something only when the job is complete.</summary>
    public Uri? OutputUri { get; internal init; }

    /// <summary>The format of the input, such as <c>ionq.circuit.v1</c>.</summary>
    public string? InputFormat { get; internal init; }

    /// <summary>The format of the output, such as <c>microsoft.quantum-results.v2</c>.</summary>
    public string? OutputFormat { get; internal init; }

    /// <summary>The parameters that the target gets with the input, as JSON.</summary>
    public BinaryData? InputParameters { get; internal init; }

    /// <summary>What the creator of the job noted. A value that is no text is here as JSON.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; internal init; } = EmptyMetadata;

    /// <summary>When the job began to run.</summary>
    public DateTimeOffset? StartedOn { get; internal init; }

    /// <summary>When the job was cancelled.</summary>
    public DateTimeOffset? CancelledOn { get; internal init; }

    /// <summary>Whether the job is being cancelled. It may still complete.</summary>
    public bool IsCancelling { get; internal init; }

    /// <summary>Why the job failed.</summary>
    public QuantumJobError? Error { get; internal init; }

    /// <summary>The number of circuits in the job.</summary>
    public long? ItemCount { get; internal init; }

    /// <summary>Returns the job in one line, such as <c>bell (ionq.simulator, Succeeded)</c>.</summary>
    public override string ToString() => VisibleText.Of($"{Name} ({Target}, {Status})");
}
