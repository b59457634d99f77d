using System.Text.Json;
using System.Text.Json.Nodes;

namespace QuantumWorkspaces.Keys;

/// <summary>The resource of a workspace as it was read, including properties that this library does not know.</summary>
internal sealed class KeyAccessDocument
{
    private const string ApiKeyEnabled = "apiKeyEnabled";
    private const string ProvisioningState = "provisioningState";

    private readonly JsonNode _root;
    private readonly JsonObject _properties;

    /// <exception cref="RequestFailedException">The content is not a workspace.</exception>
    public KeyAccessDocument(BinaryData resource)
    {
        try
        {
            _root = JsonNode.Parse(resource.ToMemory().Span) ?? throw new JsonException("null");
            _properties = _root["properties"] as JsonObject ?? throw new JsonException("no properties");

            // Finds a name that appears twice, of which only one would be written back.
            _ = _properties.Count;
            IsEnabled = _properties[ApiKeyEnabled] is JsonValue value && value.TryGetValue<bool>(out var isEnabled) ? isEnabled : null;
            State = _properties[ProvisioningState] is JsonValue state && state.TryGetValue<string>(out var text) ? text : null;
        }
        catch (Exception e) when (IsNotReadable(e))
        {
            throw NotAWorkspace(e);
        }
    }

    /// <summary>Whether access keys are enabled; null if the resource does not say.</summary>
    public bool? IsEnabled { get; }

    /// <summary>The state of the last change of the workspace; null if the resource does not say.</summary>
    public string? State { get; }

    /// <summary>Whether the last change succeeded, so that the resource describes the workspace.</summary>
    public bool HasSucceeded => State is null || Is("Succeeded");

    /// <summary>Whether the last change failed, so that the resource may not describe the workspace.</summary>
    public bool HasFailed => Is("Failed") || Is("Canceled");

    /// <summary>The resource with access keys enabled or disabled, and everything else unchanged.</summary>
    /// <exception cref="RequestFailedException">The resource cannot be written back as it was read.</exception>
    public BinaryData With(bool isEnabled)
    {
        try
        {
            _properties[ApiKeyEnabled] = isEnabled;
            return BinaryData.FromString(_root.ToJsonString());
        }
        catch (Exception e) when (IsNotReadable(e))
        {
            throw NotAWorkspace(e);
        }
    }

    private static bool IsNotReadable(Exception exception) => exception is JsonException or InvalidOperationException or ArgumentException;

    private static RequestFailedException NotAWorkspace(Exception inner) =>
        new("Azure Resource Manager's answer is not a workspace. Nothing was changed.", inner);

    private bool Is(string state) => string.Equals(State, state, StringComparison.OrdinalIgnoreCase);
}
