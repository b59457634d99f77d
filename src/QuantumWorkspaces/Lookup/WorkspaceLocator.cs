using QuantumWorkspaces.Http;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces.Lookup;

/// <summary>Completes what is known of a workspace, by asking Azure at the first need and once.</summary>
#pragma warning disable CA1001 // A semaphore without a wait handle holds nothing that has to be given back; clients are not disposable.
internal sealed class WorkspaceLocator
#pragma warning restore CA1001
{
    private readonly Func<ManagementPipeline>? _management;
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile WorkspaceSettings _settings;

    /// <param name="settings">What is known of the workspace.</param>
    /// <param name="management">Whom to ask; not called when there is nothing to ask. Null: nothing is missing.</param>
    public WorkspaceLocator(WorkspaceSettings settings, Func<ManagementPipeline>? management = null)
    {
        _settings = settings;
        _management = management;
    }

    /// <summary>What is known of the workspace by now.</summary>
    public WorkspaceSettings Settings => _settings;

    /// <summary>The settings with nothing missing. After a failure the next call asks again.</summary>
    public async ValueTask<WorkspaceSettings> LocateAsync(bool async, CancellationToken cancellationToken)
    {
        if (_settings.Address is not null || _management is null)
            return _settings;

        if (async)
            await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        else
            _oneAtATime.Wait(cancellationToken);

        try
        {
            return _settings.Address is not null ? _settings : _settings = await AskAsync(_management(), async, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async ValueTask<WorkspaceSettings> AskAsync(ManagementPipeline management, bool async, CancellationToken cancellationToken)
    {
        var found = _settings.Id is { } id
            ? await new ResourceLookup(management).FindAsync(id, async, cancellationToken).ConfigureAwait(false)
            : await new ResourceGraphLookup(management).FindAsync(_settings, async, cancellationToken).ConfigureAwait(false);
        return found.Complete(_settings, management.IsLoopback);
    }
}
