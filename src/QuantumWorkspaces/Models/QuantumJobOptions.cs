namespace QuantumWorkspaces;

/// <summary>Options that configure a job.</summary>
public class QuantumJobOptions
{
    /// <summary>The ID of the job: a GUID. The default is null: a new one.</summary>
    /// <remarks>
    /// Store an ID before you submit with it, and submit again with the same one after a crash: what was submitted already is found and not
    /// run twice. An ID stands for one job: what is submitted with the ID of another job is not run.
    /// </remarks>
    public string? JobId { get; set; }

    /// <summary>The name of the job, for people. The default is null: a name with the ID.</summary>
    public string? Name { get; set; }

    /// <summary>The provider. The default is null: the part of the target's name before the first period.</summary>
    public string? ProviderId { get; set; }

    /// <summary>How often the circuit runs. The default is null: the target's default.</summary>
    public int? Shots { get; set; }

    /// <summary>Further parameters of the target, as an object in JSON. They go before those that this library sets.</summary>
    public BinaryData? InputParameters { get; set; }

    /// <summary>The format of the output. The default is null: the one that belongs to the input.</summary>
    public string? OutputFormat { get; set; }

    /// <summary>Notes of your own, which are kept with the job.</summary>
    public IDictionary<string, string> Metadata { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Tags, which are kept with the job.</summary>
    public IList<string> Tags { get; } = [];

    /// <summary>The priority. The default is null: the service's default.</summary>
    public QuantumJobPriority? Priority { get; set; }

    /// <summary>The session that the job belongs to. The default is null: none.</summary>
    public string? SessionId { get; set; }

    /// <summary>Receives the job each time that its status has been asked for.</summary>
    public IProgress<QuantumJob>? Progress { get; set; }

    /// <summary>The same options for a job of a session.</summary>
    internal QuantumJobOptions In(string sessionId)
    {
        var copy = new QuantumJobOptions
        {
            JobId = JobId,
            Name = Name,
            ProviderId = ProviderId,
            Shots = Shots,
            InputParameters = InputParameters,
            OutputFormat = OutputFormat,
            Priority = Priority,
            SessionId = sessionId,
            Progress = Progress,
        };
        foreach (var note in Metadata)
            copy.Metadata.Add(note.Key, note.Value);

        foreach (var tag in Tags)
            copy.Tags.Add(tag);

        return copy;
    }
}
