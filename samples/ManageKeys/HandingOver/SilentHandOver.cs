using QuantumWorkspaces;

namespace ManageKeys.HandingOver;

/// <summary>
/// Hands nothing over, as <c>--no-hand-over</c> says: nobody uses the keys, or programs read them from the service themselves and have the grace period for it.
/// </summary>
internal sealed class SilentHandOver(TextWriter log) : IHandOver
{
    private bool _hasTold;

    public async Task HandOverAsync(WorkspaceKey key, CancellationToken cancellationToken)
    {
        if (_hasTold)
            return;

        _hasTold = true;
        await log.WriteLineAsync("  Nobody is told of it (--no-hand-over): programs have to notice within the grace period.");
    }
}
