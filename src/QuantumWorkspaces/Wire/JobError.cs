namespace QuantumWorkspaces.Wire;

/// <summary>Why a job failed, as the service describes it.</summary>
internal sealed class JobError
{
    public string? Code { get; set; }
    public string? Message { get; set; }
    public string? Target { get; set; }
    public List<JobError?>? Details { get; set; }

    public QuantumJobError ToError() =>
        new(Code, Message, Target, [.. (Details ?? []).Where(part => part is not null).Select(part => part!.ToError())]);
}
