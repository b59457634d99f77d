using QuantumWorkspaces.Http;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces.Lookup;

/// <summary>Looks up what is missing about a workspace, once, when it is needed first.</summary>
/// <param name="settings">What is known about the workspace.</param>
/// <param name="management">Creates the pipeline for the lookup, if one is needed; null if nothing is missing.</param>
#pragma warning disable CA1001 // A semaphore without a wait handle has nothing to dispose; clients are not disposable.
internal sealed class WorkspaceLocator(WorkspaceSettings settings, Func<ManagementPipeline>? management = null)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile WorkspaceSettings _settings = settings;

    /// <summary>What is known about the workspace so far.</summary>
    public WorkspaceSettings Settings => _settings;

    /// <summary>The complete settings. After a failure, the next call looks them up again.</summary>
    public async ValueTask<WorkspaceSettings> LocateAsync(bool async, CancellationToken cancellationToken)
    {
        if (_settings.Address is not null || management is null)
            return _settings;

        if (async)
            await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        else
            _oneAtATime.Wait(cancellationToken);

        try
        {
            if (_settings.Address is null)
                _settings = await LookUpAsync(management(), async, cancellationToken).ConfigureAwait(false);

            return _settings;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async ValueTask<WorkspaceSettings> LookUpAsync(ManagementPipeline management, bool async, CancellationToken cancellationToken)
    {
        var found = _settings.Id is { } id
            ? await new ResourceLookup(management).FindAsync(id, async, cancellationToken).ConfigureAwait(false)
            : await new ResourceGraphLookup(management).FindAsync(_settings, async, cancellationToken).ConfigureAwait(false);
        return found.Complete(_settings, management.IsLoopback);
    }
}
