namespace QuantumWorkspaces.Wire;

/// <summary>The body of an error response: <c>{"error":{"code":…,"message":…}}</c>.</summary>
internal sealed class ErrorAnswer
{
    public ErrorBody? Error { get; set; }
}
