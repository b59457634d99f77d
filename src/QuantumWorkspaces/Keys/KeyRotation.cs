using Azure;
using Azure.Core;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces.Keys;

/// <summary>
/// Makes the keys of a workspace anew while it is in use: before a key goes, those that use the workspace have been moved to the other one, which was
/// seen to work.
/// </summary>
/// <remarks>
/// All state is in the service. Wherever it stops, both keys that it lists are valid, and running it again from the beginning first moves everybody to the
/// primary key; so it does not matter which key is in use then.
/// </remarks>
/// <param name="requests">The requests about the keys.</param>
/// <param name="handOver">Is given the key to use from now on, and comes back when it is used.</param>
internal sealed class KeyRotation(
    KeyRequests requests, Func<WorkspaceKey, bool, CancellationToken, ValueTask> handOver, WorkspaceKeyRotationOptions options, WorkspaceKeysClientOptions clientOptions)
{
    private const int MostTries = 5;

    private readonly DelayStrategy _delays = DelayStrategy.CreateExponentialDelayStrategy(clientOptions.Retry.Delay, clientOptions.Retry.MaxDelay);

    private WorkspaceSettings _workspace = null!;
    private Response<WorkspaceKeys> _keys = null!;
    private WorkspaceKeyKinds _inUse;

    /// <summary>Does it all.</summary>
    /// <returns>The keys after it.</returns>
    /// <exception cref="InvalidOperationException">Access keys are disabled, a key is missing, or a key is not accepted in time.</exception>
    public async ValueTask<Response<WorkspaceKeys>> RunAsync(bool async, CancellationToken cancellationToken)
    {
        _workspace = await requests.FindWorkspaceAsync(async, cancellationToken).ConfigureAwait(false);
        _keys = await requests.ListAsync(async, cancellationToken).ConfigureAwait(false);
        if (_keys.Value.AreEnabled == false)
            throw new InvalidOperationException($"Access keys are disabled for the workspace '{_workspace.WorkspaceName}'. Enable them first.");

        await RotateAsync(WorkspaceKeyKinds.Secondary, WorkspaceKeyKinds.Primary, async, cancellationToken).ConfigureAwait(false);
        await RotateAsync(WorkspaceKeyKinds.Primary, WorkspaceKeyKinds.Secondary, async, cancellationToken).ConfigureAwait(false);
        await MoveToAsync(WorkspaceKeyKinds.Primary, async, cancellationToken).ConfigureAwait(false);
        Report(WorkspaceKeyRotationStep.Completed, WorkspaceKeyKinds.Primary);
        return _keys;
    }

    private async ValueTask RotateAsync(WorkspaceKeyKinds kind, WorkspaceKeyKinds other, bool async, CancellationToken cancellationToken)
    {
        if (!options.Keys.HasFlag(kind) || _keys.Value[kind]?.CreatedOn >= options.OnlyCreatedBefore)
            return;

        await MoveToAsync(other, async, cancellationToken).ConfigureAwait(false);
        Report(WorkspaceKeyRotationStep.Waiting, kind);
        await DelayAsync(options.GracePeriod, async, cancellationToken).ConfigureAwait(false);
        await RegenerateAsync(kind, async, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask MoveToAsync(WorkspaceKeyKinds kind, bool async, CancellationToken cancellationToken)
    {
        if (_inUse == kind)
            return;

        var key = _keys.Value[kind]
            ?? throw new InvalidOperationException($"The workspace '{_workspace.WorkspaceName}' has no {Name(kind)} key, so nobody can be moved to it. Regenerate it first.");
        Report(WorkspaceKeyRotationStep.Checking, kind);
        await CheckAsync(key, async, cancellationToken).ConfigureAwait(false);
        Report(WorkspaceKeyRotationStep.HandingOver, kind);
        await handOver(key, async, cancellationToken).ConfigureAwait(false);
        _inUse = kind;
    }

    /// <summary>Makes a key anew. An answer that was lost is no reason to do it twice: the list of keys tells whether it was done.</summary>
    private async ValueTask RegenerateAsync(WorkspaceKeyKinds kind, bool async, CancellationToken cancellationToken)
    {
        Report(WorkspaceKeyRotationStep.Regenerating, kind);
        var old = _keys.Value[kind]?.GetKey();
        for (var tries = 1; ; tries++)
        {
            try
            {
                await requests.RegenerateAsync(kind, async, cancellationToken).ConfigureAwait(false);
                await ListUntilChangedAsync(kind, old, async, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception e) when (tries < MostTries && IsOutcomeUnknown(e, cancellationToken))
            {
                await DelayAsync(_delays.GetNextDelay(null, tries), async, cancellationToken).ConfigureAwait(false);
            }

            _keys = await requests.ListAsync(async, cancellationToken).ConfigureAwait(false);
            if (IsNew(kind, old))
                return;
        }
    }

    private async ValueTask ListUntilChangedAsync(WorkspaceKeyKinds kind, string? old, bool async, CancellationToken cancellationToken)
    {
        var isListed = await TryForAsync(
            async () =>
            {
                _keys = await requests.ListAsync(async, cancellationToken).ConfigureAwait(false);
                return IsNew(kind, old);
            },
            async,
            cancellationToken).ConfigureAwait(false);
        if (!isListed)
            throw new InvalidOperationException($"The {Name(kind)} key was made anew, but the service still lists the old one after {options.CheckTimeout}. {Again}");
    }

    private async ValueTask CheckAsync(WorkspaceKey key, bool async, CancellationToken cancellationToken)
    {
        var workspace = new Workspace(_workspace with { Key = new AzureKeyCredential(key.GetKey()) }, clientOptions.ForWorkspace());
        var isAccepted = await TryForAsync(() => workspace.IsAuthorizedAsync(async, cancellationToken), async, cancellationToken).ConfigureAwait(false);
        if (!isAccepted)
        {
            throw new InvalidOperationException(
                $"The service does not accept the {Name(key.Kind)} key of the workspace '{_workspace.WorkspaceName}' after {options.CheckTimeout}, so nobody was moved to it. {Again}");
        }
    }

    private const string Again = "Nothing is lost: run the rotation again.";

    /// <summary>Tries until it succeeds or the time is over.</summary>
    private async ValueTask<bool> TryForAsync(Func<ValueTask<bool>> attempt, bool async, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        for (var tries = 1; ; tries++)
        {
            if (await attempt().ConfigureAwait(false))
                return true;

            if (waited >= options.CheckTimeout)
                return false;

            var delay = _delays.GetNextDelay(null, tries);
            await DelayAsync(delay, async, cancellationToken).ConfigureAwait(false);
            waited += delay;
        }
    }

    private bool IsNew(WorkspaceKeyKinds kind, string? old) => _keys.Value[kind]?.GetKey() is { } now && now != old;

    private static bool IsOutcomeUnknown(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        RequestFailedException failed => SendOnceClassifier.IsOutcomeUnknown(failed.Status),
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    private static string Name(WorkspaceKeyKinds kind) => kind == WorkspaceKeyKinds.Primary ? "primary" : "secondary";

    private void Report(WorkspaceKeyRotationStep step, WorkspaceKeyKinds key) => options.Progress?.Report(new WorkspaceKeyRotationProgress(step, key));

    private static async ValueTask DelayAsync(TimeSpan delay, bool async, CancellationToken cancellationToken)
    {
        if (async)
            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        else if (cancellationToken.WaitHandle.WaitOne(delay))
            cancellationToken.ThrowIfCancellationRequested();
    }
}
