namespace QuantumWorkspaces.Wire;

/// <summary>The body of an answer that reports an error: <c>{"error":{"code":…,"message":…}}</c>.</summary>
internal sealed class ErrorAnswer
{
    public ErrorBody? Error { get; set; }
}
