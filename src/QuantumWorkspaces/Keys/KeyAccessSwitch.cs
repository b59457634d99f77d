using System.ClientModel.Primitives;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using QuantumWorkspaces.Http;

namespace QuantumWorkspaces.Keys;

/// <summary>
/// Enables or disables the access keys of a workspace: reads its resource, changes the one property, and writes everything back as it was read,
/// properties that this library does not know included.
/// </summary>
/// <remarks>
/// Not through the generic resource of Azure.ResourceManager: its types drop what they do not know, and they need reflection, which an ahead-of-time
/// compiled program does not have. What follows the change once it has begun is Azure.Core's own long-running operation.
/// </remarks>
internal sealed class KeyAccessSwitch(ResourceIdentifier workspaceId, ManagementPipeline management)
{
    private const string Properties = "properties";
    private const string ApiKeyEnabled = "apiKeyEnabled";

    private static readonly ResponseClassifier Written = new StatusCodeClassifier([200, 201, 202]);

    /// <summary>Switches, unless it is so already.</summary>
    public async ValueTask<Operation> SetAsync(bool isEnabled, WaitUntil waitUntil, bool async, CancellationToken cancellationToken)
    {
        var address = management.AddressOf(workspaceId);
        using var get = management.CreateMessage(RequestMethod.Get, address);
        var current = await management.SendAsync(get, async, cancellationToken).ConfigureAwait(false);
        if (WithAccess(current.Content, isEnabled) is not { } changed)
            return new CompletedOperation(workspaceId.ToString(), current);

        using var put = management.CreateMessage(RequestMethod.Put, address, changed, Written);
        var response = await management.SendAsync(put, async, cancellationToken).ConfigureAwait(false);
        var token = TokenOf(response, address);
        var operation = async
            ? await Operation.RehydrateAsync(management.Pipeline, token).OrCancelledAsync(cancellationToken).ConfigureAwait(false)
            : Operation.Rehydrate(management.Pipeline, token);
        if (waitUntil == WaitUntil.Completed)
        {
            if (async)
                await operation.WaitForCompletionResponseAsync(cancellationToken).ConfigureAwait(false);
            else
                operation.WaitForCompletionResponse(cancellationToken);
        }

        return operation;
    }

    /// <summary>The resource with the property set; null when it has that value.</summary>
    private static BinaryData? WithAccess(BinaryData resource, bool isEnabled)
    {
        try
        {
            var root = JsonNode.Parse(resource.ToMemory().Span);
            if (root?[Properties] is not JsonObject properties)
                throw new JsonException("no properties");

            if (properties[ApiKeyEnabled] is JsonValue value && value.TryGetValue<bool>(out var current) && current == isEnabled)
                return null;

            properties[ApiKeyEnabled] = isEnabled;
            return BinaryData.FromString(root.ToJsonString());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new RequestFailedException("Azure Resource Manager's answer is not a workspace. Nothing was changed.", e);
        }
    }

    /// <summary>What Azure.Core needs to follow an operation that a response began: its own form, in which operations are stored.</summary>
    private static RehydrationToken TokenOf(Response response, Uri address)
    {
        var (source, next) = response.Headers switch
        {
            var headers when headers.TryGetValue("Azure-AsyncOperation", out var status) => ("AzureAsyncOperation", status!),
            var headers when response.Status == 202 && headers.TryGetValue("Location", out var location) => ("Location", location!),
            _ => ("None", address.AbsoluteUri),
        };
        var json = new JsonObject
        {
            ["version"] = "1.0.0",
            ["id"] = Guid.NewGuid().ToString(),
            ["requestMethod"] = RequestMethod.Put.ToString(),
            ["initialUri"] = address.AbsoluteUri,
            ["nextRequestUri"] = next,
            ["headerSource"] = source,
            ["lastKnownLocation"] = null,
            ["finalStateVia"] = "OriginalUri",
        };
        IPersistableModel<RehydrationToken> reader = default(RehydrationToken);
        return reader.Create(BinaryData.FromString(json.ToJsonString()), ModelReaderWriterOptions.Json);
    }
}
