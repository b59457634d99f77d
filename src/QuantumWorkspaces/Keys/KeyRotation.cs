using System.Diagnostics;
using QuantumWorkspaces.DataPlane;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces.Keys;

/// <summary>Regenerates the keys of a workspace while it is in use.</summary>
/// <remarks>
/// <para>Before a key is regenerated, all users of the workspace have been moved to the other key. That key is checked before they are
/// moved, and again before the first key is regenerated.</para>
/// <para>All state is in the service. Wherever the rotation stops, both listed keys are valid. A new run moves everybody to the primary key
/// first, so it does not matter which key is in use then. The list of keys may be out of date: what counts is a key that the service
/// accepts.</para>
/// </remarks>
/// <param name="requests">The requests about the keys.</param>
/// <param name="handOver">Receives the key to use from now on, and returns when it is used.</param>
internal sealed class KeyRotation(
    KeyRequests requests,
    Func<WorkspaceKey, bool, CancellationToken, ValueTask> handOver,
    WorkspaceKeyRotationOptions options,
    WorkspaceKeysClientOptions clientOptions)
{
    private const int MostTries = 5;
    private const string Again = "Nothing is lost: run the rotation again.";

    private static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(1);

    private readonly DelayStrategy _delays =
        DelayStrategy.CreateExponentialDelayStrategy(clientOptions.Retry.Delay, clientOptions.Retry.MaxDelay);

    // The last known key of each kind: a list without one of them says nothing about it.
    private readonly Dictionary<WorkspaceKeyKinds, WorkspaceKey> _listed = [];

    // Keys that were regenerated and have not been accepted yet.
    private readonly HashSet<WorkspaceKeyKinds> _unchecked = [];

    private WorkspaceSettings _workspace = null!;
    private Response<WorkspaceKeys> _keys = null!;
    private string? _inUse;

    /// <summary>Rotates the keys.</summary>
    /// <returns>The keys after the rotation.</returns>
    /// <exception cref="InvalidOperationException">
    /// Access keys are disabled, a key is missing, or a key is not accepted in time.
    /// </exception>
    public async ValueTask<Response<WorkspaceKeys>> RunAsync(bool async, CancellationToken cancellationToken)
    {
        _workspace = await requests.FindWorkspaceAsync(async, cancellationToken).ConfigureAwait(false);
        if (ServicePipeline.WhyNoKeyTo(_workspace.Endpoint!, clientOptions) is { } why)
            throw new InvalidOperationException(why);

        await ListAsync(async, cancellationToken).ConfigureAwait(false);
        if (_keys.Value.AreEnabled == false)
            throw new InvalidOperationException(
                $"Access keys are disabled for the workspace '{_workspace.WorkspaceName}'. Enable them first.");

        await RotateAsync(WorkspaceKeyKinds.Secondary, WorkspaceKeyKinds.Primary, async, cancellationToken).ConfigureAwait(false);
        await RotateAsync(WorkspaceKeyKinds.Primary, WorkspaceKeyKinds.Secondary, async, cancellationToken).ConfigureAwait(false);
        await EndAsync(async, cancellationToken).ConfigureAwait(false);
        Report(WorkspaceKeyRotationStep.Completed, WorkspaceKeyKinds.Primary);
        return _keys;
    }

    /// <summary>Moves everybody to the primary key, and sees that it stays the key, as before each other step.</summary>
    private async ValueTask EndAsync(bool async, CancellationToken cancellationToken)
    {
        var isNew = _unchecked.Contains(WorkspaceKeyKinds.Primary);
        await MoveToAsync(WorkspaceKeyKinds.Primary, async, cancellationToken).ConfigureAwait(false);
        for (var tries = 1; isNew; tries++)
        {
            await Pause.WaitAsync(options.SettleTime, async, cancellationToken).ConfigureAwait(false);
            if (await IsStillInUseAsync(WorkspaceKeyKinds.Primary, async, cancellationToken).ConfigureAwait(false))
                break;

            if (tries == MostTries)
                throw Unsteady(WorkspaceKeyKinds.Primary);

            await MoveToAsync(WorkspaceKeyKinds.Primary, async, cancellationToken).ConfigureAwait(false);
        }

        // A new key that nobody was moved to.
        foreach (var kind in _unchecked.ToList())
            await CheckAsync(kind, async, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask RotateAsync(WorkspaceKeyKinds kind, WorkspaceKeyKinds other, bool async, CancellationToken cancellationToken)
    {
        if (!options.Keys.HasFlag(kind) || IsTooNewToRotate(kind))
            return;

        // The key that was handed over may be invalid after the wait: a request whose response was lost was carried out late, or somebody
        // else regenerates keys.
        for (var tries = 1; ; tries++)
        {
            await MoveToAsync(other, async, cancellationToken).ConfigureAwait(false);
            Report(WorkspaceKeyRotationStep.Waiting, kind);
            await Pause.WaitAsync(options.GracePeriod, async, cancellationToken).ConfigureAwait(false);
            if (await IsStillInUseAsync(other, async, cancellationToken).ConfigureAwait(false))
                break;

            if (tries == MostTries)
                throw Unsteady(other);
        }

        await RegenerateAsync(kind, async, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the key that everybody uses is the one that the service has.</summary>
    private async ValueTask<bool> IsStillInUseAsync(WorkspaceKeyKinds kind, bool async, CancellationToken cancellationToken)
    {
        await ListAsync(async, cancellationToken).ConfigureAwait(false);
        return _listed[kind].GetKey() == _inUse && await IsAcceptedAsync(_listed[kind], async, cancellationToken).ConfigureAwait(false);
    }

    private InvalidOperationException Unsteady(WorkspaceKeyKinds kind) => new(
        $"The {Name(kind)} key of the workspace '{_workspace.WorkspaceName}' changes again and again. "
        + $"Does somebody else make keys anew? {Again}");

    private async ValueTask MoveToAsync(WorkspaceKeyKinds kind, bool async, CancellationToken cancellationToken)
    {
        var key = await CheckAsync(kind, async, cancellationToken).ConfigureAwait(false);
        if (_inUse == key.GetKey())
            return;

        Report(WorkspaceKeyRotationStep.HandingOver, kind);
        await handOver(key, async, cancellationToken).ConfigureAwait(false);
        _inUse = key.GetKey();
    }

    /// <summary>The key, after the service has accepted it.</summary>
    private async ValueTask<WorkspaceKey> CheckAsync(WorkspaceKeyKinds kind, bool async, CancellationToken cancellationToken)
    {
        Report(WorkspaceKeyRotationStep.Checking, kind);
        var isFirst = true;
        var isAccepted = await TryForAsync(options.CheckTimeout, IsAcceptedNowAsync, async, cancellationToken).ConfigureAwait(false);
        if (!_listed.TryGetValue(kind, out var key))
            throw new InvalidOperationException(
                $"The workspace '{_workspace.WorkspaceName}' has no {Name(kind)} key, so nobody can be moved to it. Regenerate it first.");

        if (!isAccepted)
            throw new InvalidOperationException(
                $"The service does not accept the {Name(kind)} key of the workspace '{_workspace.WorkspaceName}' "
                + $"after {options.CheckTimeout}, so nobody was moved to it. {Again}");

        _unchecked.Remove(kind);
        return key;

        // The list may be out of date, so it is requested again before each further try.
        async ValueTask<bool> IsAcceptedNowAsync()
        {
            if (!isFirst)
                await ListAsync(async, cancellationToken).ConfigureAwait(false);

            isFirst = false;
            return _listed.TryGetValue(kind, out var listed)
                && await IsAcceptedAsync(listed, async, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Regenerates a key. If the response is lost, the list of keys shows whether the request has to be repeated.</summary>
    /// <remarks>It returns when the key is there to stay: a request that was sent before, or twice, may be carried out late.</remarks>
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

            var late = options.LateRequestTimeout < options.CheckTimeout ? options.LateRequestTimeout : options.CheckTimeout;
            if (await TryForAsync(lost is null ? options.CheckTimeout : late, IsNewAsync, async, cancellationToken).ConfigureAwait(false))
            {
                _unchecked.Add(kind);
                await SettleAsync(kind, tries == 1 ? options.SettleTime : late, async, cancellationToken).ConfigureAwait(false);
                return;
            }

            if (lost is null)
                throw new InvalidOperationException(
                    $"The {Name(kind)} key was made anew, but the service still lists the old one after {options.CheckTimeout}. {Again}");

            if (tries == MostTries)
                throw new RequestFailedException(
                    (lost as RequestFailedException)?.Status ?? 0,
                    $"The {Name(kind)} key could not be made anew. {Again}{Environment.NewLine}{lost.Message}",
                    lost);
        }

        async ValueTask<bool> IsNewAsync()
        {
            await ListAsync(async, cancellationToken).ConfigureAwait(false);
            return _listed.TryGetValue(kind, out var listed) && listed.GetKey() != old;
        }
    }

    /// <summary>Waits until a new key has not changed for some time.</summary>
    private async ValueTask SettleAsync(WorkspaceKeyKinds kind, TimeSpan time, bool async, CancellationToken cancellationToken)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var seen = _listed[kind].GetKey();
            await Pause.WaitAsync(time, async, cancellationToken).ConfigureAwait(false);
            await ListAsync(async, cancellationToken).ConfigureAwait(false);
            if (_listed[kind].GetKey() == seen)
                return;
        }

        throw Unsteady(kind);
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
        var workspace = new WorkspacePipeline(_workspace with { Key = new AzureKeyCredential(key.GetKey()) }, clientOptions.ForWorkspace());
        try
        {
            return await workspace.IsAuthorizedAsync(async, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException e)
        {
            throw new RequestFailedException(
                e.Status,
                $"Whether the {Name(key.Kind)} key works could not be seen. {Again}{Environment.NewLine}{e.Message}",
                e.ErrorCode,
                e);
        }
    }

    /// <summary>Tries until an attempt succeeds or the time is over.</summary>
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
            await Pause.WaitAsync(delay > ShortestDelay ? delay : ShortestDelay, async, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsTooNewToRotate(WorkspaceKeyKinds kind) =>
        _listed.TryGetValue(kind, out var key) && key.CreatedOn >= options.OnlyCreatedBefore;

    private static string Name(WorkspaceKeyKinds kind) => kind == WorkspaceKeyKinds.Primary ? "primary" : "secondary";

    private void Report(WorkspaceKeyRotationStep step, WorkspaceKeyKinds key) =>
        options.Progress?.Report(new WorkspaceKeyRotationProgress(step, key));
}
