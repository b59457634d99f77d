using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Jobs;

/// <summary>The session that a client wants to open.</summary>
internal sealed record SessionRequest(JsonObject Body)
{
    private const string Abort = "Abort";

    public string Name => Text("name")!;

    /// <summary>In lower case, as the service keeps it.</summary>
    public string ProviderId => Text("providerId")!.ToLowerInvariant();

    public string Target => Text("target")!;

    public string JobFailurePolicy => Text("jobFailurePolicy") ?? Abort;

    /// <summary>Whether the first job that fails ends the session.</summary>
    public bool AbortsOnFailure => JobFailurePolicy == Abort;

    public string? Priority => Text("priority") ?? Text("jobPriority");

    public JsonArray? Tags => Body["tags"] as JsonArray;

    public static bool TryRead(JsonObject body, [NotNullWhen(true)] out SessionRequest? request, [NotNullWhen(false)] out string? fault)
    {
        request = new SessionRequest(body);
        fault = request.Fault();
        return fault is null;
    }

    private string? Fault()
    {
        if (Array.Find(["name", "providerId", "target"], name => Text(name) is not { Length: > 0 }) is { } missing)
            return $"{missing} has to be there, and a text.";

        if (Text("itemType") is not (null or "Session"))
            return "itemType has to be Session.";

        if (Body["jobFailurePolicy"] is not null && Text("jobFailurePolicy") is not (Abort or "Continue"))
            return "jobFailurePolicy has to be Abort or Continue.";

        return Body["tags"] is null || Body["tags"] is JsonArray tags && tags.All(tag => tag?.GetValueKind() == JsonValueKind.String)
            ? null
            : "tags has to be a list of texts.";
    }

    private string? Text(string name) =>
        Body[name] is { } value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
