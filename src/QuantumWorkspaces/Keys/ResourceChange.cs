using System.ClientModel.Primitives;
using System.Text.Json.Nodes;
using QuantumWorkspaces.Http;

namespace QuantumWorkspaces.Keys;

/// <summary>Waits for a change of a resource, with the long-running operation of Azure.Core.</summary>
internal static class ResourceChange
{
    /// <param name="response">The response to the PUT that started the change; null if the resource itself is polled.</param>
    /// <param name="resource">The address of the resource.</param>
    public static async ValueTask<Operation> FollowAsync(
        ManagementPipeline management, Response? response, Uri resource, bool async, CancellationToken cancellationToken)
    {
        var token = TokenOf(response, resource);
        try
        {
            if (async)
                return new ChangeOperation(
                    await Operation.RehydrateAsync(management.Pipeline, token).OrCancelledAsync(cancellationToken).ConfigureAwait(false));

            // Its first request takes no token.
            var operation = Operation.Rehydrate(management.Pipeline, token);
            cancellationToken.ThrowIfCancellationRequested();
            return new ChangeOperation(operation);
        }
        catch (RequestFailedException e) when (ChangeOperation.IsOfChange(e))
        {
            throw ChangeOperation.Failure(e);
        }
    }

    /// <summary>The operation in the form in which Azure.Core stores it.</summary>
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
