namespace QuantumWorkspaces.Wire;

/// <summary>What is in a job.</summary>
internal sealed class QuantumComputingData
{
    public long? Count { get; set; }
}
