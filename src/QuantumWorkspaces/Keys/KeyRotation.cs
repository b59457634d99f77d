using System.Diagnostics;
using Azure;
using Azure.Core;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces.Keys;

/// <summary>
/// Makes the keys of a workspace anew while it is in use: before a key goes, those that use the workspace have been moved to the other one, which is
/// seen to work before they are moved and again before the first one goes.
/// </summary>
/// <remarks>
/// All state is in the service. Wherever it stops, both keys that it lists are valid, and running it again from the beginning first moves everybody to the
/// primary key; so it does not matter which key is in use then. What the service lists may be late: what counts is a key that it accepts.
/// </remarks>
/// <param name="requests">The requests about the keys.</param>
/// <param name="handOver">Is given the key to use from now on, and comes back when it is used.</param>
internal sealed class KeyRotation(
    KeyRequests requests, Func<WorkspaceKey, bool, CancellationToken, ValueTask> handOver, WorkspaceKeyRotationOptions options, WorkspaceKeysClientOptions clientOptions)
{
    private const int MostTries = 5;
    private const string Again = "Nothing is lost: run the rotation again.";

    // For a list that is late after an answer was lost, before the request is taken for not carried out.
    private static readonly TimeSpan TimeToSettle = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(1);

    private readonly DelayStrategy _delays = DelayStrategy.CreateExponentialDelayStrategy(clientOptions.Retry.Delay, clientOptions.Retry.MaxDelay);

    /// <summary>The keys that were listed last, one of each kind: a list that leaves one out says nothing of it.</summary>
    private readonly Dictionary<WorkspaceKeyKinds, WorkspaceKey> _listed = [];

    private WorkspaceSettings _workspace = null!;
    private Response<WorkspaceKeys> _keys = null!;
    private string? _inUse;

    /// <summary>Does it all.</summary>
    /// <returns>The keys after it.</returns>
    /// <exception cref="InvalidOperationException">Access keys are disabled, a key is missing, or a key is not accepted in time.</exception>
    public async ValueTask<Response<WorkspaceKeys>> RunAsync(bool async, CancellationToken cancellationToken)
    {
        _workspace = await requests.FindWorkspaceAsync(async, cancellationToken).ConfigureAwait(false);
        await ListAsync(async, cancellationToken).ConfigureAwait(false);
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
        if (!options.Keys.HasFlag(kind) || IsYoungEnough(kind))
            return;

        // What was handed over may be gone by the end of the wait: a request whose answer was lost is carried out late, or somebody else makes keys anew.
        for (var tries = 1; ; tries++)
        {
            await MoveToAsync(other, async, cancellationToken).ConfigureAwait(false);
            Report(WorkspaceKeyRotationStep.Waiting, kind);
            await DelayAsync(options.GracePeriod, async, cancellationToken).ConfigureAwait(false);
            await ListAsync(async, cancellationToken).ConfigureAwait(false);
            if (_listed[other].GetKey() == _inUse && await IsAcceptedAsync(_listed[other], async, cancellationToken).ConfigureAwait(false))
                break;

            if (tries == MostTries)
                throw new InvalidOperationException($"The {Name(other)} key of the workspace '{_workspace.WorkspaceName}' changes again and again. Does somebody else make keys anew? {Again}");
        }

        await RegenerateAsync(kind, async, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask MoveToAsync(WorkspaceKeyKinds kind, bool async, CancellationToken cancellationToken)
    {
        Report(WorkspaceKeyRotationStep.Checking, kind);
        var isFirst = true;
        var isAccepted = await TryForAsync(options.CheckTimeout, IsAcceptedNowAsync, async, cancellationToken).ConfigureAwait(false);
        if (!_listed.TryGetValue(kind, out var key))
            throw new InvalidOperationException($"The workspace '{_workspace.WorkspaceName}' has no {Name(kind)} key, so nobody can be moved to it. Regenerate it first.");

        if (!isAccepted)
        {
            throw new InvalidOperationException(
                $"The service does not accept the {Name(kind)} key of the workspace '{_workspace.WorkspaceName}' after {options.CheckTimeout}, so nobody was moved to it. {Again}");
        }

        if (_inUse == key.GetKey())
            return;

        Report(WorkspaceKeyRotationStep.HandingOver, kind);
        await handOver(key, async, cancellationToken).ConfigureAwait(false);
        _inUse = key.GetKey();

        // The list may be late, so it is asked again before each further try.
        async ValueTask<bool> IsAcceptedNowAsync()
        {
            if (!isFirst)
                await ListAsync(async, cancellationToken).ConfigureAwait(false);

            isFirst = false;
            return _listed.TryGetValue(kind, out var listed) && await IsAcceptedAsync(listed, async, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Makes a key anew. An answer that was lost is no reason to do it twice: the list of keys tells whether it was done.</summary>
    private async ValueTask RegenerateAsync(WorkspaceKeyKinds kind, bool async, CancellationToken cancellationToken)
    {
        Report(WorkspaceKeyRotationStep.Regenerating, kind);
        var old = _listed.TryGetValue(kind, out var key) ? key.GetKey() : null;
        for (var tries = 1; ; tries++)
        {
            Exception? lost = null;
            try
            {
                await requests.RegenerateAsync(kind, async, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (SendOnceClassifier.IsOutcomeUnknown(e, cancellationToken))
            {
                lost = e;
            }

            var time = lost is null || options.CheckTimeout < TimeToSettle ? options.CheckTimeout : TimeToSettle;
            if (await TryForAsync(time, IsNewAsync, async, cancellationToken).ConfigureAwait(false))
                return;

            if (lost is null)
                throw new InvalidOperationException($"The {Name(kind)} key was made anew, but the service still lists the old one after {options.CheckTimeout}. {Again}");

            if (tries == MostTries)
                throw new RequestFailedException((lost as RequestFailedException)?.Status ?? 0, $"The {Name(kind)} key could not be made anew. {Again}{Environment.NewLine}{lost.Message}", lost);
        }

        async ValueTask<bool> IsNewAsync()
        {
            await ListAsync(async, cancellationToken).ConfigureAwait(false);
            return _listed.TryGetValue(kind, out var listed) && listed.GetKey() != old;
        }
    }

    private async ValueTask ListAsync(bool async, CancellationToken cancellationToken)
    {
        _keys = await requests.ListAsync(async, cancellationToken).ConfigureAwait(false);
        foreach (var kind in new[] { WorkspaceKeyKinds.Primary, WorkspaceKeyKinds.Secondary })
        {
            if (_keys.Value[kind] is { } key)
                _listed[kind] = key;
        }
    }

    private async ValueTask<bool> IsAcceptedAsync(WorkspaceKey key, bool async, CancellationToken cancellationToken)
    {
        var workspace = new Workspace(_workspace with { Key = new AzureKeyCredential(key.GetKey()) }, clientOptions.ForWorkspace());
        try
        {
            return await workspace.IsAuthorizedAsync(async, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException e)
        {
            throw new RequestFailedException(e.Status, $"Whether the {Name(key.Kind)} key works could not be seen. {Again}{Environment.NewLine}{e.Message}", e.ErrorCode, e);
        }
    }

    /// <summary>Tries until it succeeds or the time is over.</summary>
    private async ValueTask<bool> TryForAsync(TimeSpan time, Func<ValueTask<bool>> attempt, bool async, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        for (var tries = 1; ; tries++)
        {
            if (await attempt().ConfigureAwait(false))
                return true;

            if (clock.Elapsed >= time)
                return false;

            var delay = _delays.GetNextDelay(null, tries);
            await DelayAsync(delay > ShortestDelay ? delay : ShortestDelay, async, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsYoungEnough(WorkspaceKeyKinds kind) => _listed.TryGetValue(kind, out var key) && key.CreatedOn >= options.OnlyCreatedBefore;

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
