using QuantumWorkspaces;

namespace QuantumKeys.HandingOver;

/// <summary>Hands nothing over (<c>--no-hand-over</c>): programs, if any, read the keys from the service within the grace period.</summary>
internal sealed class NoHandOver(TextWriter log) : IHandOver
{
    private bool _isLogged;

    public async Task HandOverAsync(WorkspaceKey key, CancellationToken cancellationToken)
    {
        if (_isLogged)
            return;

        _isLogged = true;
        await log.WriteLineAsync("  Nobody is told of it (--no-hand-over): programs have to notice within the grace period.");
    }
}
