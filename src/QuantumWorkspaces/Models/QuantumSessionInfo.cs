namespace QuantumWorkspaces;

/// <summary>What the service says of a session.</summary>
/// <remarks>
/// The type <c>SessionDetails</c> of the data plane in azure-rest-api-specs. A property is null if the service does not give a value.
/// </remarks>
public sealed class QuantumSessionInfo : QuantumWorkspaceItem
{
    internal QuantumSessionInfo() { }

    /// <summary>How far the session is.</summary>
    public QuantumSessionStatus Status { get; internal init; }

    /// <summary>What becomes of the session when one of its jobs fails.</summary>
    public QuantumSessionFailurePolicy? FailurePolicy { get; internal init; }

    /// <summary>Returns the session in one line, such as <c>scan (ionq.simulator, Executing)</c>.</summary>
    public override string ToString() => VisibleText.Of($"{Name} ({Target}, {Status})");
}
