namespace QuantumWorkspaces.Wire;

/// <summary>The body of a change of a job, a merge patch: what is null stays as it is.</summary>
internal sealed class JobUpdate
{
    public string? Name { get; set; }
    public string? Priority { get; set; }
    public List<string>? Tags { get; set; }
}
