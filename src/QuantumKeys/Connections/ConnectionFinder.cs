using WorkspaceEmulator;

namespace QuantumKeys.Connections;

/// <summary>Decides between Azure, if anything names a workspace, and an emulator, which needs no account.</summary>
/// <param name="log">
/// Receives a line when an emulator is used, and when keys are managed in Azure a line with the workspace, so that nobody confuses the two.
/// </param>
internal sealed class ConnectionFinder(TextWriter log)
{
    private const string HowToStart = "dotnet run --project src/WorkspaceEmulator";

    /// <summary>The way to the workspace for <see cref="Connection.OpenWorkspace"/>.</summary>
    public async Task<Connection> FindForWorkspaceAsync(WorkspaceChoice choice, CancellationToken cancellationToken)
    {
        // Otherwise requests to an emulator that has ended would be retried, and the error would not say that it is an emulator.
        if (choice.Emulator is null
            && !choice.NamesWorkspace
            && WorkspaceIdentity.AddressOfEmulator is { } address
            && await EmulatorDescription.AskAsync(address, cancellationToken) is null)
            throw NotRunning(address, $"{EnvironmentVariables.ConnectionString} leads there");

        return await FindAsync(choice, cancellationToken);
    }

    /// <summary>The way to the workspace for <see cref="Connection.OpenKeys"/>.</summary>
    public async Task<Connection> FindForKeysAsync(WorkspaceChoice choice, CancellationToken cancellationToken)
    {
        if (choice.Emulator is null && (choice.NamesWorkspace || EnvironmentVariables.NameWorkspace))
        {
            var id = WorkspaceIdentity.Find(choice);

            // The connection string that an emulator prints: its keys are managed there too.
            if (WorkspaceIdentity.EmulatorOf(id) is { } address)
            {
                var found = new WorkspaceChoice(id.SubscriptionId, id.ResourceGroupName, id.Name, null, null, null);
                return await ConnectAsync(address, found, $"{EnvironmentVariables.ConnectionString} leads there", cancellationToken);
            }

            await log.WriteLineAsync(
                $"This is '{id.Name}' in the resource group '{id.ResourceGroupName}' of the subscription {id.SubscriptionId} in Azure");
        }

        return await FindAsync(choice, cancellationToken);
    }

    private async Task<Connection> FindAsync(WorkspaceChoice choice, CancellationToken cancellationToken)
    {
        if (choice.Emulator is { } address)
            return await ConnectAsync(address, choice, "--emulator names it", cancellationToken);

        if (choice.NamesWorkspace || EnvironmentVariables.NameWorkspace)
            return new AzureConnection(choice);

        if (await EmulatorDescription.AskAsync(EmulatorDescription.DefaultAddress, cancellationToken) is { } running)
        {
            await log.WriteLineAsync($"No workspace is named: this is '{running.WorkspaceName}' of the emulator at {running.Endpoint}");
            return new EmulatorConnection(running, choice);
        }

        return await StartOwnAsync(choice, cancellationToken);
    }

    private async Task<Connection> ConnectAsync(Uri address, WorkspaceChoice choice, string why, CancellationToken cancellationToken)
    {
        var emulator = await EmulatorDescription.AskAsync(address, cancellationToken)
            ?? throw NotRunning(address, why);
        await log.WriteLineAsync($"This is the emulator at {emulator.Endpoint}");
        return new EmulatorConnection(emulator, choice);
    }

    private static EmulatorException NotRunning(Uri address, string why) =>
        new($"No emulator answers at {address} ({why}). Start one: {HowToStart}");

    private async Task<Connection> StartOwnAsync(WorkspaceChoice choice, CancellationToken cancellationToken)
    {
        await log.WriteLineAsync(
            $"""
            No workspace is named and no emulator runs at {EmulatorDescription.DefaultAddress}: this command starts its own.
            What it changes is lost when it ends.
            One that stays: {HowToStart}. A workspace in Azure: --subscription, --resource-group and --workspace-name.
            """);
        var own = await Emulator.StartAsync();
        try
        {
            var description = await EmulatorDescription.AskAsync(own.Endpoint, cancellationToken)
                ?? throw new EmulatorException("The emulator of this command does not answer.");
            return new EmulatorConnection(description, choice, own);
        }
        catch
        {
            await own.DisposeAsync();
            throw;
        }
    }
}
