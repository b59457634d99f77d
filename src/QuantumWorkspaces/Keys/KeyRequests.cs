using System.Text.Json;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Lookup;
using QuantumWorkspaces.Settings;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces.Keys;

/// <summary>Sends the requests about the access keys of one workspace.</summary>
internal sealed class KeyRequests(ResourceIdentifier workspaceId, ManagementPipeline management)
{
    private static readonly SendOnceClassifier SendOnce = new(200, 202, 204);

    /// <summary><c>POST …/listKeys</c>.</summary>
    public async ValueTask<Response<WorkspaceKeys>> ListAsync(bool async, CancellationToken cancellationToken)
    {
        using var message = management.CreateMessage(RequestMethod.Post, management.AddressOf(workspaceId, "listKeys"));
        SecretAnswerPolicy.Attach(message);
        var response = await management.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        var keys = management.Read(SecretAnswerPolicy.ContentOf(message), WireJsonContext.Default.KeyList, isSecret: true).ToKeys();
        return Response.FromValue(keys, response);
    }

    /// <summary><c>POST …/regenerateKey</c>, retried only where it is certain that it was not carried out.</summary>
    public async ValueTask<Response> RegenerateAsync(WorkspaceKeyKinds kinds, bool async, CancellationToken cancellationToken)
    {
        WorkspaceKeyKinds[] all = [WorkspaceKeyKinds.Primary, WorkspaceKeyKinds.Secondary];
        var names = new KeyNames { Keys = [.. all.Where(kind => kinds.HasFlag(kind)).Select(kind => kind.ToString())] };
        var body = BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(names, WireJsonContext.Default.KeyNames));
        var address = management.AddressOf(workspaceId, "regenerateKey");
        using var message = management.CreateMessage(RequestMethod.Post, address, body, SendOnce);
        return await management.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Looks up the endpoint of the workspace, where a key can be checked.</summary>
    /// <exception cref="RequestFailedException">It has no endpoint.</exception>
    public async ValueTask<WorkspaceSettings> FindWorkspaceAsync(bool async, CancellationToken cancellationToken)
    {
        var settings = new WorkspaceSettings(null, workspaceId.SubscriptionId, workspaceId.ResourceGroupName, workspaceId.Name);
        var found = await new ResourceLookup(management).FindAsync(workspaceId, async, cancellationToken).ConfigureAwait(false);
        return found.Complete(settings, management.IsLoopback);
    }
}
