using System.Text.Json.Nodes;
using QuantumWorkspaces.DataPlane;

namespace QuantumWorkspaces.Jobs;

/// <summary>Opens and closes sessions.</summary>
internal sealed class SessionRequests(WorkspacePipeline workspace, ItemRequests requests)
{
    private const string NamePrefix = "session-";

    public ValueTask<ReceivedItem> OpenAsync(
        string target, QuantumSessionOptions options, bool async, CancellationToken cancellationToken)
    {
        var id = JobArguments.NewId(options.SessionId, nameof(options));
        var details = new JsonObject
        {
            ["itemType"] = "Session",
            ["name"] = options.Name ?? NamePrefix + id,
            ["providerId"] = JobSubmission.ProviderOf(target, options.ProviderId),
            ["target"] = target,
        };
        if (options.FailurePolicy is { } policy)
            details["jobFailurePolicy"] = policy.ToString();

        if (options.Priority is { } priority)
            details["priority"] = priority.ToString();

        if (options.Tags.Count > 0)
            details["tags"] = new JsonArray([.. options.Tags.Select(tag => (JsonNode)JsonValue.Create(tag))]);

        var body = BinaryData.FromString(details.ToJsonString());
        return new Creation(requests, workspace.Retries).RunAsync(
            "session", id, ItemRequests.PathOfSession(id), body, body, async, cancellationToken);
    }

    public ValueTask<ReceivedItem> CloseAsync(string sessionId, bool async, CancellationToken cancellationToken) =>
        requests.PostAsync(ItemRequests.PathOfSession(sessionId), "close", async, cancellationToken);
}
