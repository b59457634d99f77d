using System.ClientModel.Primitives;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using QuantumWorkspaces.Http;

namespace QuantumWorkspaces.Keys;

/// <summary>Follows a change of a resource to its end, with Azure.Core's own long-running operation.</summary>
internal static class ResourceChange
{
    /// <param name="response">The answer to the PUT that began the change; null: the resource itself says when it has ended.</param>
    /// <param name="resource">The address of the resource.</param>
    public static async ValueTask<Operation> FollowAsync(ManagementPipeline management, Response? response, Uri resource, bool async, CancellationToken cancellationToken)
    {
        var token = TokenOf(response, resource);
        if (async)
            return await Operation.RehydrateAsync(management.Pipeline, token).OrCancelledAsync(cancellationToken).ConfigureAwait(false);

        // Its first request knows no token.
        var operation = Operation.Rehydrate(management.Pipeline, token);
        cancellationToken.ThrowIfCancellationRequested();
        return operation;
    }

    /// <summary>What Azure.Core needs to follow an operation: its own form, in which operations are stored.</summary>
    private static RehydrationToken TokenOf(Response? response, Uri resource)
    {
        var (source, next) = response switch
        {
            not null when response.Headers.TryGetValue("Azure-AsyncOperation", out var status) => ("AzureAsyncOperation", status!),
            { Status: 202 } when response.Headers.TryGetValue("Location", out var location) => ("Location", location!),
            _ => ("None", resource.AbsoluteUri),
        };
        var json = new JsonObject
        {
            ["version"] = "1.0.0",
            ["id"] = Guid.NewGuid().ToString(),
            ["requestMethod"] = RequestMethod.Put.ToString(),
            ["initialUri"] = resource.AbsoluteUri,
            ["nextRequestUri"] = next,
            ["headerSource"] = source,
            ["lastKnownLocation"] = null,
            ["finalStateVia"] = "OriginalUri",
        };
        IPersistableModel<RehydrationToken> reader = default(RehydrationToken);
        return reader.Create(BinaryData.FromString(json.ToJsonString()), ModelReaderWriterOptions.Json);
    }
}
