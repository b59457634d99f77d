using System.Globalization;

namespace QuantumWorkspaces;

/// <summary>
/// A target of a workspace: a quantum computer, a simulator or a service that jobs can be sent to. What is null is what the service
/// did not say (azure-rest-api-specs, data plane, <c>TargetStatus</c>).
/// </summary>
public sealed class QuantumTarget
{
    internal QuantumTarget(
        string id, string providerId, TargetAvailability? currentAvailability, TimeSpan? averageQueueTime, Uri? statusPage, int? numQubits, string? targetProfile,
        BinaryData? metadata)
    {
        Id = id;
        ProviderId = providerId;
        CurrentAvailability = currentAvailability;
        AverageQueueTime = averageQueueTime;
        StatusPage = statusPage;
        NumQubits = numQubits;
        TargetProfile = targetProfile;
        Metadata = metadata;
    }

    /// <summary>The name to send jobs to, such as <c>ionq.simulator</c>.</summary>
    public string Id { get; }

    /// <summary>The provider that runs the target, such as <c>ionq</c>.</summary>
    public string ProviderId { get; }

    /// <summary>Whether the target takes jobs now.</summary>
    public TargetAvailability? CurrentAvailability { get; }

    /// <summary>How long a job waits on average before it runs. The service gives whole seconds.</summary>
    public TimeSpan? AverageQueueTime { get; }

    /// <summary>A page for people with the target's status.</summary>
    public Uri? StatusPage { get; }

    /// <summary>The number of qubits.</summary>
    public int? NumQubits { get; }

    /// <summary>The QIR profile that programs for the target have to keep to, such as <c>Base</c> or <c>Adaptive_RI</c>.</summary>
    public string? TargetProfile { get; }

    /// <summary>What else the provider says of the target, as JSON.</summary>
    public BinaryData? Metadata { get; }

    /// <summary>The target in one line, such as <c>ionq.qpu (Available, average queue time 1679 s)</c>.</summary>
    public override string ToString()
    {
        var availability = CurrentAvailability?.ToString() ?? "availability unknown";
        return AverageQueueTime is { } time
            ? string.Format(CultureInfo.InvariantCulture, "{0} ({1}, average queue time {2:0} s)", Id, availability, time.TotalSeconds)
            : $"{Id} ({availability})";
    }
}
