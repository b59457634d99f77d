using QuantumWorkspaces.Http;

namespace QuantumWorkspaces.Keys;

/// <summary>Enables or disables the access keys of a workspace.</summary>
/// <remarks>
/// <para>Reads the resource, changes one property, and writes everything back as it was read, including properties that this library does
/// not know.</para>
/// <para>The generic resource of Azure.ResourceManager is not used: its types drop properties that they do not know, and they need
/// reflection, which a program that is compiled ahead of time does not have.</para>
/// </remarks>
internal sealed class KeyAccessSwitch(ResourceIdentifier workspaceId, ManagementPipeline management)
{
    private const int Conflict = 409;

    private static readonly ResponseClassifier Written = new ServiceClassifier(200, 201, 202);

    /// <summary>Enables or disables the keys, unless they are enabled or disabled already.</summary>
    public async ValueTask<Operation> SetAsync(bool isEnabled, WaitUntil waitUntil, bool async, CancellationToken cancellationToken)
    {
        var address = management.AddressOf(workspaceId);
        using var get = management.CreateMessage(RequestMethod.Get, address);
        var current = await management.SendAsync(get, async, cancellationToken).ConfigureAwait(false);
        var document = new KeyAccessDocument(current.Content);
        var isDone = document.IsEnabled == isEnabled;
        if (isDone && document.HasSucceeded)
            return new CompletedOperation(workspaceId.ToString(), current);

        // Done by a change that is still in progress: that one is waited for, and none is started.
        var (response, refusal) = isDone && !document.HasFailed
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

    /// <returns>
    /// The response; or, where a response was lost and the retry was refused, that refusal: the change in progress is most likely our own.
    /// </returns>
    private async ValueTask<(Response?, RequestFailedException?)> WriteAsync(
        Uri address, BinaryData resource, bool async, CancellationToken cancellationToken)
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
