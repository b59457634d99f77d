namespace QuantumWorkspaces.Wire;

/// <summary>The body of a response that is no error.</summary>
internal interface IAnswer
{
    /// <summary>Whether what the service always gives is there.</summary>
    bool IsComplete { get; }
}
