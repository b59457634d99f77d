using QuantumWorkspaces;

namespace ManageKeys.HandingOver;

/// <summary>
/// Hands nothing over. A script that runs without a terminal and without <c>--hand-over</c> is taken at its word: it has asked for new keys. Programs that
/// read the keys from the service themselves have the grace period for it.
/// </summary>
internal sealed class SilentHandOver(TextWriter log) : IHandOver
{
    private bool _hasTold;

    public async Task HandOverAsync(WorkspaceKey key, CancellationToken cancellationToken)
    {
        if (_hasTold)
            return;

        _hasTold = true;
        await log.WriteLineAsync("  Nobody is told of it: there is no --hand-over and no terminal to ask on. Programs have to notice within the grace period.");
    }
}
