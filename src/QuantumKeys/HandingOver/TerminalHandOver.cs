using QuantumKeys.CommandLine;
using QuantumWorkspaces;

namespace QuantumKeys.HandingOver;

/// <summary>Lets the person at the terminal do it, and waits for Enter.</summary>
internal sealed class TerminalHandOver(TextReader input, TextWriter log) : IHandOver
{
    public async Task HandOverAsync(WorkspaceKey key, CancellationToken cancellationToken)
    {
        var kind = key.Kind.ToString().ToLowerInvariant();
        var question =
            $"  Let everything use the {kind} key now ('quantum-keys keys list --show-keys' in another terminal shows it), then press "
            + "Enter. Ctrl+C stops here: ";
        if (await TerminalInput.AskAsync(question, input, log, cancellationToken) is null)
            throw new DeclinedException("Not confirmed, so stopped.");
    }
}
