using System.Text.Json;
using Azure;
using Azure.Core;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Lookup;
using QuantumWorkspaces.Settings;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces.Keys;

/// <summary>The requests about the access keys of one workspace.</summary>
internal sealed class KeyRequests(ResourceIdentifier workspaceId, ManagementPipeline management)
{
    private static readonly SendOnceClassifier SendOnce = new();

    /// <summary><c>POST …/listKeys</c>.</summary>
    public async ValueTask<Response<WorkspaceKeys>> ListAsync(bool async, CancellationToken cancellationToken)
    {
        using var message = management.CreateMessage(RequestMethod.Post, management.AddressOf(workspaceId, "listKeys"));
        SecretAnswerPolicy.Attach(message);
        var response = await management.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
        var keys = management.Read(SecretAnswerPolicy.ContentOf(message), WireJsonContext.Default.KeyList, isSecret: true).ToKeys();
        return Response.FromValue(keys, response);
    }

    /// <summary><c>POST …/regenerateKey</c>, sent again only where it is certain that it was not carried out.</summary>
    public async ValueTask<Response> RegenerateAsync(WorkspaceKeyKinds kinds, bool async, CancellationToken cancellationToken)
    {
        var names = new KeyNames { Keys = [.. new[] { WorkspaceKeyKinds.Primary, WorkspaceKeyKinds.Secondary }.Where(kind => kinds.HasFlag(kind)).Select(kind => kind.ToString())] };
        var body = BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(names, WireJsonContext.Default.KeyNames));
        using var message = management.CreateMessage(RequestMethod.Post, management.AddressOf(workspaceId, "regenerateKey"), body, SendOnce);
        return await management.SendAsync(message, async, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The workspace itself, to be asked with a key.</summary>
    /// <exception cref="InvalidOperationException">It has no endpoint.</exception>
    public async ValueTask<WorkspaceSettings> FindWorkspaceAsync(bool async, CancellationToken cancellationToken)
    {
        var settings = new WorkspaceSettings(null, workspaceId.SubscriptionId, workspaceId.ResourceGroupName, workspaceId.Name);
        var found = await new ResourceLookup(management).FindAsync(workspaceId, async, cancellationToken).ConfigureAwait(false);
        return found.Complete(settings, management.IsLoopback);
    }
}
