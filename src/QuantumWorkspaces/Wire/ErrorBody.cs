namespace QuantumWorkspaces.Wire;

/// <summary>An error of the service.</summary>
internal sealed class ErrorBody
{
    public string? Code { get; set; }
    public string? Message { get; set; }
}
