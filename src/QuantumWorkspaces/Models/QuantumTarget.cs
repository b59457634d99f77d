using System.Globalization;

namespace QuantumWorkspaces;

/// <summary>A target of a workspace: a quantum computer, a simulator or a service that runs jobs.</summary>
/// <remarks>
/// The type <c>TargetStatus</c> of the data plane in azure-rest-api-specs. A property is null if the service does not give a value.
/// </remarks>
public sealed class QuantumTarget
{
    internal QuantumTarget(
        string id, string providerId, TargetAvailability? currentAvailability, TimeSpan? averageQueueTime,
        Uri? statusPage, int? numQubits, string? targetProfile, BinaryData? metadata)
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

    /// <summary>The name of the target, such as <c>ionq.simulator</c>.</summary>
    public string Id { get; }

    /// <summary>The provider that runs the target, such as <c>ionq</c>.</summary>
    public string ProviderId { get; }

    /// <summary>Whether the target accepts jobs now.</summary>
    public TargetAvailability? CurrentAvailability { get; }

    /// <summary>The average time that a job waits before it runs, in whole seconds.</summary>
    public TimeSpan? AverageQueueTime { get; }

    /// <summary>The address of a web page with the status of the target.</summary>
    public Uri? StatusPage { get; }

    /// <summary>The number of qubits.</summary>
    public int? NumQubits { get; }

    /// <summary>The QIR profile that programs for the target have to conform to, such as <c>Base</c> or <c>Adaptive_RI</c>.</summary>
    public string? TargetProfile { get; }

    /// <summary>Further information of the provider about the target, as JSON.</summary>
    public BinaryData? Metadata { get; }

    /// <summary>Returns the target in one line, such as <c>ionq.qpu (Available, average queue time 1679 s)</c>.</summary>
    public override string ToString()
    {
        var availability = CurrentAvailability?.ToString() ?? "availability unknown";
        return VisibleText.Of(AverageQueueTime is { } time
            ? string.Format(CultureInfo.InvariantCulture, "{0} ({1}, average queue time {2:0} s)", Id, availability, time.TotalSeconds)
            : $"{Id} ({availability})");
    }
}
