using QuantumWorkspaces;

namespace QuantumKeys.HandingOver;

/// <summary>Lets the person at the terminal do it, and waits for Enter.</summary>
internal sealed class TerminalHandOver(TextReader input, TextWriter log) : IHandOver
{
    public async Task HandOverAsync(WorkspaceKey key, CancellationToken cancellationToken)
    {
        var kind = key.Kind.ToString().ToLowerInvariant();
        await log.WriteAsync(
            $"  Let everything use the {kind} key now ('quantum-keys keys list --show-keys' in another terminal shows it), then press Enter. "
            + "Ctrl+C stops here: ");
        await log.FlushAsync(cancellationToken);

        var line = await ReadLineAsync(cancellationToken);
        if (line is null)
            throw new HandOverDeclinedException();
    }

    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        string? line = null;
        try
        {
            // Reading from a console cannot be cancelled: the read is left behind then, and ends with the process.
            line = await Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
            return line;
        }
        finally
        {
            // What comes next begins its own line, as it does after Enter.
            if (line is null)
                await log.WriteLineAsync();
        }
    }
}
