using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Jobs;

/// <summary>Why a job has failed. The service has sent nulls here too.</summary>
internal sealed record JobError(string? Code, string? Message)
{
    public JsonObject ToJson() => new()
    {
        ["code"] = Code,
        ["message"] = Message,
        ["target"] = null,
        ["details"] = null,
        ["innererror"] = null,
    };
}
