using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkspaceEmulator.Storage;

namespace WorkspaceEmulator.Jobs;

/// <summary>What a client wants to have done.</summary>
/// <remarks>What opens storage is left out of the body that is kept.</remarks>
internal sealed class JobRequest
{
    public const string DefaultInputBlob = "inputData";

    private static readonly string[] Required = ["name", "providerId", "target", "containerUri"];
    private static readonly string[] Optional =
        ["inputDataUri", "inputDataFormat", "outputDataFormat", "sessionId", "priority", "jobPriority", "jobType", "outputDataUri"];

    private static readonly string[] Addresses = ["containerUri", "inputDataUri", "outputDataUri"];

    private JobRequest(JsonObject body, BlobAddress container, BlobAddress input)
    {
        Body = body;
        Container = container;
        Input = input;
    }

    /// <summary>The body, without signatures.</summary>
    public JsonObject Body { get; }

    public BlobAddress Container { get; }

    public BlobAddress Input { get; }

    public string Name => Text("name")!;

    /// <summary>In lower case, as the service keeps it.</summary>
    public string ProviderId => Text("providerId")!.ToLowerInvariant();

    public string Target => Text("target")!;

    public string? InputDataFormat => Text("inputDataFormat");

    public string? OutputDataFormat => Text("outputDataFormat");

    public string? SessionId => Text("sessionId");

    public string? Priority => Text("priority") ?? Text("jobPriority");

    public string JobType => Text("jobType") ?? "QuantumComputing";

    public JsonObject? InputParams => Body["inputParams"] as JsonObject;

    public JsonArray? Tags => Body["tags"] as JsonArray;

    /// <summary>Reads a body.</summary>
    /// <param name="account">The storage account of the workspace: the emulator reaches no other.</param>
    /// <param name="fault">What is wrong with it.</param>
    public static bool TryRead(
        JsonObject body, string account, [NotNullWhen(true)] out JobRequest? request, [NotNullWhen(false)] out string? fault)
    {
        request = null;
        fault = FaultOf(body);
        if (fault is not null)
            return false;

        if (!BlobAddress.TryParse(TextOf(body, "containerUri"), out var container)
            || container.Account != account
            || !ContainerName.IsValid(container.Container))
        {
            fault = "containerUri has to be a container in the storage account of the workspace: ask storage/sasUri for its address.";
            return false;
        }

        var input = container with { Blob = DefaultInputBlob };
        if (TextOf(body, "inputDataUri") is { } text
            && (!BlobAddress.TryParse(text, out input!) || input.Blob is null || input.Account != account))
        {
            fault = "inputDataUri has to be a blob in the storage account of the workspace.";
            return false;
        }

        foreach (var name in Addresses)
        {
            if (TextOf(body, name) is { } address)
                body[name] = address.Split('?')[0];
        }

        request = new JobRequest(body, container with { Blob = null }, input);
        return true;
    }

    private static string? FaultOf(JsonObject body)
    {
        if (Array.Find(Required, name => TextOf(body, name) is not { Length: > 0 }) is { } missing)
            return $"{missing} has to be there, and a text.";

        if (Array.Find(Optional, name => body[name] is { } value && value.GetValueKind() != JsonValueKind.String) is { } wrong)
            return $"{wrong} has to be a text.";

        if (TextOf(body, "itemType") is not (null or "Job"))
            return "itemType has to be Job.";

        if (body["inputParams"] is not (null or JsonObject) || body["metadata"] is not (null or JsonObject))
            return "inputParams and metadata have to be objects.";

        return body["tags"] is null || body["tags"] is JsonArray tags && tags.All(tag => tag?.GetValueKind() == JsonValueKind.String)
            ? null
            : "tags has to be a list of texts.";
    }

    private string? Text(string name) => TextOf(Body, name);

    private static string? TextOf(JsonObject body, string name) =>
        body[name] is { } value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
