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
                new("How old the keys are", "quantum-keys keys list"),
                new(
                    "A connection string into a vault",
                    """
                    quantum-keys keys list --show-keys -o json \
                      | jq -r .secondaryConnectionString | vault-client put quantum -
                    """),
            ],
        };
        shared.AddShowKeysTo(command);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var client = await connection.OpenKeysAsync(cancellationToken);
            await shared.WriteKeysAsync(parsed, client.WorkspaceId.Name, await client.GetKeysAsync(cancellationToken));
        });
        return command;
    }
}
