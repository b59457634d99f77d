using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>A session as it is shown, with the service's names.</summary>
internal sealed record SessionDetails(
    string Id,
    string Name,
    string ProviderId,
    string Target,
    string Status,
    string? JobFailurePolicy,
    string? Priority,
    IReadOnlyList<string> Tags,
    DateTimeOffset? CreationTime,
    DateTimeOffset? EndExecutionTime,
    DateTimeOffset? LastUpdatedTime,
    string? CreatedBy,
    string? CreatedByType,
    CostDetails? CostEstimate,
    IReadOnlyDictionary<string, double> Usage)
{
    public static SessionDetails From(QuantumSessionInfo session) => new(
        session.Id,
        session.Name,
        session.ProviderId,
        session.Target,
        session.Status.ToString(),
        session.FailurePolicy?.ToString(),
        session.Priority?.ToString(),
        session.Tags,
        session.CreatedOn,
        session.EndedOn,
        session.LastUpdatedOn,
        session.CreatedBy,
        session.CreatedByType,
        CostDetails.From(session.Cost),
        session.Usage);

    /// <summary>What a person looks for: the rest is in JSON.</summary>
    public static FieldList ToFields(QuantumSessionInfo session) => new FieldList()
        .Add("Id", session.Id)
        .Add("Name", session.Name)
        .Add("Status", session.Status.ToString())
        .Add("Target", session.Target)
        .Add("If a job fails", session.FailurePolicy?.ToString())
        .Add("Tags", string.Join(", ", session.Tags))
        .Add("Priority", session.Priority?.ToString())
        .Add("Created", session.CreatedOn)
        .Add("Ended", session.EndedOn)
        .Add("Cost", session.Cost?.ToString())
        .Add("Usage", string.Join(", ", session.Usage.Select(FieldList.Amount)));

    public static Table ToTable(IReadOnlyList<SessionDetails> sessions)
    {
        var table = new Table("Name", "Id", "Status", "Target", "Created", "Ended");
        foreach (var session in sessions)
        {
            table.Add(
                session.Name,
                session.Id,
                session.Status,
                session.Target,
                session.CreationTime?.ToString("u"),
                session.EndExecutionTime?.ToString("u"));
        }

        return table;
    }
}
