using System.CommandLine;
using QuantumKeys.CommandLine;

namespace QuantumKeys.Commands;

/// <summary><c>keys list</c>.</summary>
internal static class KeysListCommand
{
    public static Command Create(SharedArguments shared)
    {
        var command = new DocumentedCommand(
            "list", "The access keys: whether they are enabled, when they were created, and with --show-keys the keys themselves.")
        {
            AzureCli = "az quantum workspace keys list -g NAME -w NAME",
            Examples =
            [
                new("How old the keys are", "QuantumKeys keys list"),
                new(
                    "A connection string into a vault",
                    "QuantumKeys keys list --show-keys -o json | jq -r .secondaryConnectionString | vault-client put quantum -"),
            ],
        };
        shared.AddShowKeysTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectForKeysAsync(parsed, cancellationToken);
            var client = connection.OpenKeys();
            await shared.WriteKeysAsync(parsed, client.WorkspaceId.Name, await client.GetKeysAsync(cancellationToken));
        });
        return command;
    }
}
