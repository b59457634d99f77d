using QuantumKeys.CommandLine;

namespace QuantumKeys.Connections;

/// <summary>Goes to Azure, or to an emulator where the user asks for one: never to an emulator by itself.</summary>
/// <param name="log">Receives a line that says where the command goes, so that nobody confuses the two.</param>
internal sealed class ConnectionFinder(TextWriter log)
{
    private const string HowToStart = "quantum-keys emulator";

    /// <summary>The way to the workspace.</summary>
    /// <exception cref="UsageException">None is named, or it is one of an emulator that nobody asked for.</exception>
    /// <exception cref="EmulatorException">The emulator does not answer.</exception>
    public async Task<Connection> FindAsync(WorkspaceChoice choice, CancellationToken cancellationToken)
    {
        if (choice.Emulator is { } address)
            return await ConnectAsync(address, choice, cancellationToken);

        // With a resource id, nothing of the environment is read.
        if (choice.WorkspaceId is null && EnvironmentVariables.StringOfEmulator is { } ofEmulator)
        {
            throw new UsageException(
                $"{EnvironmentVariables.ConnectionStringName} leads to this machine ({ofEmulator.Endpoint}), where only an emulator can "
                + "be. Add --emulator to use it, or unset the variable.");
        }

        if (!choice.NamesWorkspace && EnvironmentVariables.ConnectionString is null)
            throw NotNamed();

        return new AzureConnection(choice, log);
    }

    private async Task<Connection> ConnectAsync(Uri address, WorkspaceChoice choice, CancellationToken cancellationToken)
    {
        var emulator = await EmulatorDescription.AskAsync(address, cancellationToken)
            ?? throw new EmulatorException($"No emulator answers at {address}. Start one: {HowToStart}");
        await log.WriteLineAsync($"This is the emulator at {emulator.Endpoint}");
        return new EmulatorConnection(emulator, choice);
    }

    private static UsageException NotNamed() => new(
        $"""
        No workspace is named. Give one of these:
          --workspace-name (or AZURE_QUANTUM_WORKSPACE_NAME), which is enough where the identity sees one of that name,
            with --resource-group (or AZURE_QUANTUM_WORKSPACE_RG) and --subscription (or AZURE_QUANTUM_SUBSCRIPTION_ID);
          --workspace-id, the resource id;
          the environment variable {EnvironmentVariables.ConnectionStringName};
          --emulator, to try it without an account on the emulator that '{HowToStart}' runs.
        """);
}
