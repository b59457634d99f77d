namespace QuantumWorkspaces;

/// <summary>What is changed of a job. What is null stays as it is.</summary>
public class QuantumJobUpdate
{
    /// <summary>The new name.</summary>
    public string? Name { get; set; }

    /// <summary>The new priority.</summary>
    public QuantumJobPriority? Priority { get; set; }

    /// <summary>The new tags, which take the place of all that the job has.</summary>
    public IEnumerable<string>? Tags { get; set; }
}
