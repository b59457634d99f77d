using QuantumWorkspaces;

namespace ManageKeys.HandingOver;

/// <summary>Lets the person at the terminal do it, and waits for Enter.</summary>
internal sealed class TerminalHandOver(TextReader input, TextWriter log) : IHandOver
{
    public async Task HandOverAsync(WorkspaceKey key, CancellationToken cancellationToken)
    {
        var kind = key.Kind.ToString().ToLowerInvariant();
        await log.WriteAsync($"  Let everything use the {kind} key now ('keys list --show-keys' in another terminal shows it), then press Enter. Ctrl+C stops here: ");
        await log.FlushAsync(cancellationToken);

        // Reading from a console cannot be cancelled: the read is left behind then, and ends with the process.
        var line = await Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
        if (line is null)
            throw new HandOverDeclinedException();
    }
}
