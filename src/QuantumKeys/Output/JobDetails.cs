using System.Text.Json;
using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>A job as it is shown, with the service's names. Addresses have no signature.</summary>
internal sealed record JobDetails(
    string Id,
    string Name,
    string ProviderId,
    string Target,
    string Status,
    bool IsCancelling,
    string? JobType,
    string? SessionId,
    string? InputDataFormat,
    string? OutputDataFormat,
    JsonElement? InputParams,
    IReadOnlyDictionary<string, string> Metadata,
    string? Priority,
    IReadOnlyList<string> Tags,
    DateTimeOffset? CreationTime,
    DateTimeOffset? BeginExecutionTime,
    DateTimeOffset? EndExecutionTime,
    DateTimeOffset? CancellationTime,
    DateTimeOffset? LastUpdatedTime,
    string? CreatedBy,
    string? CreatedByType,
    JobErrorDetails? ErrorData,
    CostDetails? CostEstimate,
    IReadOnlyDictionary<string, double> Usage,
    long? ItemCount,
    Uri? ContainerUri,
    Uri? InputDataUri,
    Uri? OutputDataUri)
{
    public static JobDetails From(QuantumJob job) => new(
        job.Id,
        job.Name,
        job.ProviderId,
        job.Target,
        job.Status.ToString(),
        job.IsCancelling,
        job.JobType,
        job.SessionId,
        job.InputFormat,
        job.OutputFormat,
        job.InputParameters is { } json ? JsonElement.Parse(json) : null,
        job.Metadata,
        job.Priority?.ToString(),
        job.Tags,
        job.CreatedOn,
        job.StartedOn,
        job.EndedOn,
        job.CancelledOn,
        job.LastUpdatedOn,
        job.CreatedBy,
        job.CreatedByType,
        JobErrorDetails.From(job.Error),
        CostDetails.From(job.Cost),
        job.Usage,
        job.ItemCount,
        job.ContainerUri,
        job.InputUri,
        job.OutputUri);

    /// <summary>What a person looks for: the rest is in JSON.</summary>
    public static FieldList ToFields(QuantumJob job) => new FieldList()
        .Add("Id", job.Id)
        .Add("Name", job.Name)
        .Add("Status", job.IsCancelling ? $"{job.Status}, being cancelled" : job.Status.ToString())
        .Add("Error", job.Error?.ToString())
        .Add("Target", job.Target)
        .Add("Session", job.SessionId)
        .Add("Input", job.InputFormat)
        .Add("Output", job.OutputFormat)
        .Add("Parameters", job.InputParameters?.ToString())
        .Add("Metadata", string.Join(", ", job.Metadata.Select(note => $"{note.Key}={note.Value}")))
        .Add("Tags", string.Join(", ", job.Tags))
        .Add("Priority", job.Priority?.ToString())
        .Add("Created", job.CreatedOn)
        .Add("Started", job.StartedOn)
        .Add("Ended", job.EndedOn)
        .Add("Cost", job.Cost?.ToString())
        .Add("Usage", string.Join(", ", job.Usage.Select(FieldList.Amount)));

    /// <summary>As <c>az quantum job list -o table</c> has it.</summary>
    public static Table ToTable(IReadOnlyList<JobDetails> jobs)
    {
        var table = new Table("Name", "Id", "Status", "Target", "Created", "Ended");
        foreach (var job in jobs)
        {
            table.Add(
                job.Name, job.Id, job.Status, job.Target, job.CreationTime?.ToString("u"), job.EndExecutionTime?.ToString("u"));
        }

        return table;
    }
}
