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
/// compiled program does not have.
/// </remarks>
internal sealed class KeyAccessSwitch(ResourceIdentifier workspaceId, ManagementPipeline management)
{
    private const int Conflict = 409;

    private static readonly ResponseClassifier Written = new StatusCodeClassifier([200, 201, 202]);

    /// <summary>Switches, unless it is so already.</summary>
    public async ValueTask<Operation> SetAsync(bool isEnabled, WaitUntil waitUntil, bool async, CancellationToken cancellationToken)
    {
        var address = management.AddressOf(workspaceId);
        using var get = management.CreateMessage(RequestMethod.Get, address);
        var current = await management.SendAsync(get, async, cancellationToken).ConfigureAwait(false);
        var document = new KeyAccessDocument(current.Content);
        var isSo = document.IsEnabled == isEnabled;
        if (isSo && document.IsSettled)
            return new CompletedOperation(workspaceId.ToString(), current);

        // So, but by a change that is still under way: that one is waited for, and none is begun.
        var (response, refusal) = isSo && !document.HasFailed
            ? default
            : await WriteAsync(address, document.With(isEnabled), async, cancellationToken).ConfigureAwait(false);

        var operation = await ResourceChange.FollowAsync(management, response, address, async, cancellationToken).ConfigureAwait(false);
        if (waitUntil == WaitUntil.Completed)
        {
            var last = async
                ? await operation.WaitForCompletionResponseAsync(cancellationToken).ConfigureAwait(false)
                : operation.WaitForCompletionResponse(cancellationToken);
            if (refusal is not null && new KeyAccessDocument(last.Content).IsEnabled != isEnabled)
                throw refusal;
        }

        return operation;
    }

    /// <returns>The answer; or, where an answer was lost and the same request again was refused, that refusal: the change under way is most likely our own.</returns>
    private async ValueTask<(Response?, RequestFailedException?)> WriteAsync(Uri address, BinaryData resource, bool async, CancellationToken cancellationToken)
    {
        using var put = management.CreateMessage(RequestMethod.Put, address, resource, Written);
        try
        {
            return (await management.SendAsync(put, async, cancellationToken).ConfigureAwait(false), null);
        }
        catch (RequestFailedException e) when (e.Status == Conflict && put.ProcessingContext.RetryNumber > 0)
        {
            return (null, e);
        }
    }
}
